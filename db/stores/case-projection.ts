/** The row of a case and its versions, kept up with its events. */
import type { Knex } from 'knex';
import type { RecordInput } from '../../contracts/activities.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import { FIRST_PREVIOUS_HASH, type HashedEntry } from '../../domain/change-log/entry.ts';
import { toJsonColumn } from '../json-column.ts';
import { projectRelation } from './relations-store.ts';
import { releaseClaims } from './student-claims.ts';

/** How a case stands after its events. */
type RecordedCase = Pick<RecordInput, 'summary' | 'continuation'>;

type Opened = Extract<CaseEvent, { type: 'opened' }>;

const CLOSING_EVENTS: readonly CaseEvent['type'][] = ['closed', 'withdrawn', 'refused', 'annulled'];

/** Makes the row of a new case before any event is recorded; leaves a row that is there already. */
export async function insertCase(
  transaction: Knex.Transaction,
  { opened, summary, continuation }: RecordedCase & { readonly opened: Opened },
): Promise<void> {
  await transaction.raw(
    `insert into cases (id, process, kind, author_id, status, version, content_id, title, search_text, seq, last_hash,
       summary, continuation, created_at, updated_at)
     select :id, :process, :kind, :author, :status, 0, id, title, '', 0, :hash, :summary, :continuation, :at, :at
     from case_contents where id = :content
     on conflict (id) do nothing`,
    {
      id: opened.caseId,
      process: opened.process,
      kind: opened.kind,
      author: summary.authorId,
      status: summary.status,
      content: opened.contentId,
      hash: FIRST_PREVIOUS_HASH,
      summary: toJsonColumn({ ...summary, definition: opened.definition }),
      continuation: toJsonColumn(continuation),
      at: opened.at,
    },
  );
}

/** Brings the case to where it stands after the events. */
export async function projectCase(
  transaction: Knex.Transaction,
  change: RecordedCase & {
    readonly events: readonly CaseEvent[];
    readonly entries: readonly HashedEntry[];
  },
): Promise<void> {
  const { events, summary } = change;
  await projectVersions(transaction, summary.caseId, events);
  await updateCase(transaction, change);
  await projectRelation(transaction, summary.caseId, events);
  if (freesStudents(events)) await releaseClaims(transaction, summary.caseId);
}

async function updateCase(
  transaction: Knex.Transaction,
  { events, entries, summary, continuation }: Parameters<typeof projectCase>[1],
): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  const changed = await transaction.raw<{ rowCount: number }>(
    `update cases set status = :status, version = :version, content_id = content.id, title = content.title,
       search_text = lower(concat_ws(' ', content.title->>'kk', content.title->>'ru', content.title->>'en', :number::text)),
       number = :number, registered_on = :registeredOn, seq = :seq, last_hash = :hash,
       summary = :summary::jsonb || jsonb_build_object('definition', cases.summary -> 'definition'),
       continuation = :continuation, updated_at = :at, closed_at = :closedAt
     from case_contents as content where content.id = :content and cases.id = :id`,
    {
      id: summary.caseId,
      status: summary.status,
      version: summary.version,
      content: summary.contentId,
      number: summary.registration?.number ?? null,
      registeredOn: summary.registration?.registeredOn ?? null,
      seq: last.seq,
      hash: last.hash,
      summary: toJsonColumn(summary),
      continuation: toJsonColumn(continuation),
      at: last.at,
      closedAt: closingOf(events)?.at ?? null,
    },
  );
  if (changed.rowCount !== 1)
    throw new Error(`case ${summary.caseId} or its content ${summary.contentId} is not stored`);
}

/** Once the effects have happened, or never will, another order may name the students. */
function freesStudents(events: readonly CaseEvent[]): boolean {
  return events.some((event) => event.type === 'effects-applied' || CLOSING_EVENTS.includes(event.type));
}

function closingOf(events: readonly CaseEvent[]): CaseEvent | undefined {
  return events.find((event) => CLOSING_EVENTS.includes(event.type));
}

async function projectVersions(
  transaction: Knex.Transaction,
  caseId: string,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type === 'opened') await insertVersion(transaction, { caseId, version: 1, contentId: event.contentId });
    if (event.type === 'content-edited') await insertVersion(transaction, { caseId, ...event });
    if (event.type === 'submitted') await markSubmitted(transaction, caseId, event);
  }
}

async function insertVersion(
  transaction: Knex.Transaction,
  { caseId, version, contentId }: { readonly caseId: string; readonly version: number; readonly contentId: string },
): Promise<void> {
  await transaction('case_versions').insert({ case_id: caseId, version, content_id: contentId });
}

async function markSubmitted(
  transaction: Knex.Transaction,
  caseId: string,
  { version, at }: Extract<CaseEvent, { type: 'submitted' }>,
): Promise<void> {
  await transaction('case_versions').where({ case_id: caseId, version }).update({ submitted_at: at });
}
