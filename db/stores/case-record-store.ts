/** The record of a case: its events go into the change log and into the tables people read, in one transaction. */
import type { Knex } from 'knex';
import type { RecordInput } from '../../contracts/activities.ts';
import type { RecordedContinuation } from '../../contracts/case.messages.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import { FIRST_PREVIOUS_HASH, type HashedEntry } from '../../domain/change-log/entry.ts';
import { toJsonColumn } from '../json-column.ts';
import { withTransaction } from '../transaction.ts';
import { insertCase, projectCase } from './case-projection.ts';
import { referencedIds, toEntries, type StoredHashes } from './log-entries.ts';
import { noteMails } from './mails.ts';
import { tellPeople } from './notices.ts';
import { takeIntoCase } from './pending-remarks.ts';
import { takeWritings } from './pending-writings.ts';
import { isRecordedOtherwise } from './record-conflict.ts';
import { projectTasks } from './task-projection.ts';

interface CaseHead {
  readonly seq: number;
  readonly version: number;
  readonly last_hash: string;
}

export type CaseRecordStore = ReturnType<typeof createCaseRecordStore>;

export interface CaseRecordOptions {
  /** people are written to; otherwise no mail is noted down */
  readonly sendsMail?: boolean;
}

export function createCaseRecordStore(db: Knex, options: CaseRecordOptions = {}) {
  return {
    /**
     * Records the events not recorded yet; recording the same events again changes nothing.
     *
     * @returns what the case has to go on from when others are recorded in the place of these; nothing is changed then
     */
    record(input: RecordInput): Promise<RecordedContinuation | undefined> {
      return withTransaction(db, (transaction) => recordEvents(transaction, input, options));
    },
  };
}

async function recordEvents(
  transaction: Knex.Transaction,
  input: RecordInput,
  { sendsMail }: CaseRecordOptions,
): Promise<RecordedContinuation | undefined> {
  const head = await lockCase(transaction, input);
  if (await isOutrun(transaction, input, head)) return continuationOf(transaction, input.caseId);
  const events = input.events.filter((event) => event.seq > head.seq);
  if (events.length === 0) return undefined;
  refuseGap(input.caseId, head, events);
  const entries = await appendToLog(transaction, { caseId: input.caseId, head, events });
  const { summary, continuation } = input;
  await projectCase(transaction, { events, entries, summary, continuation });
  const taskIds = await projectTasks(transaction, input.caseId, events);
  await tellPeople(transaction, { caseId: input.caseId, taskIds, at: entries.at(-1)?.at ?? '' });
  if (sendsMail) await noteMails(transaction, { ...input, events });
  return undefined;
}

/** The record has gone on without the case: Temporal was stopped between our commit and its own. */
async function isOutrun(transaction: Knex.Transaction, input: RecordInput, head: CaseHead): Promise<boolean> {
  const { caseId, summary } = input;
  if (head.seq > summary.seq) return true;
  const events = input.events.filter((event) => event.seq <= head.seq);
  const hashes = await storedHashes(transaction, referencedIds(events));
  return isRecordedOtherwise(transaction, { caseId, events, hashes });
}

async function continuationOf(transaction: Knex.Transaction, caseId: string): Promise<RecordedContinuation> {
  const row = await transaction<{ id: string; continuation: RecordedContinuation }>('cases')
    .where({ id: caseId })
    .first('continuation');
  if (!row) throw new Error(`case ${caseId} is not recorded`);
  return row.continuation;
}

/** Holds the case until the transaction ends, so that its events are recorded one after another. */
async function lockCase(transaction: Knex.Transaction, input: RecordInput): Promise<CaseHead> {
  const first = input.events[0];
  if (first?.type === 'opened') await insertCase(transaction, { ...input, opened: first });
  const head = await transaction<CaseHead & { id: string }>('cases')
    .select('seq', 'version', 'last_hash')
    .where({ id: input.caseId })
    .forUpdate()
    .first();
  return head ?? { seq: 0, version: 0, last_hash: FIRST_PREVIOUS_HASH };
}

function refuseGap(caseId: string, head: CaseHead, events: readonly CaseEvent[]): void {
  const gap = events.findIndex((event, index) => event.seq !== head.seq + 1 + index);
  if (gap >= 0)
    throw new Error(`case ${caseId} is recorded up to ${head.seq}, event ${events[gap]?.seq} does not follow`);
}

async function appendToLog(
  transaction: Knex.Transaction,
  input: { readonly caseId: string; readonly head: CaseHead; readonly events: readonly CaseEvent[] },
): Promise<readonly HashedEntry[]> {
  const { caseId, head, events } = input;
  const ids = referencedIds(events);
  await takeIntoCase(transaction, caseId, ids);
  await takeWritings(transaction, ids);
  const hashes = await storedHashes(transaction, ids);
  const end = { version: head.version, hash: head.last_hash };
  const entries = toEntries(caseId, events, { end, hashes });
  await transaction('change_log').insert(entries.map(toLogRow));
  return entries;
}

/** What waits for events that are not recorded yet counts too: it shows that the record holds others. */
async function storedHashes(transaction: Knex.Transaction, ids: readonly string[]): Promise<StoredHashes> {
  if (ids.length === 0) return new Map();
  const result = await transaction.raw<{ rows: { id: string; sha256: string }[] }>(
    `select id, sha256 from case_contents where id = any(?)
     union all select id, sha256 from remarks where id = any(?)
     union all select id, sha256 from pending_remarks where id = any(?)
     union all select id, sha256 from signing_acts where id = any(?)
     union all select id, sha256 from pending_writings where id = any(?)`,
    Array.from({ length: 5 }, () => [...ids]),
  );
  return new Map(result.rows.map((row) => [row.id, row.sha256]));
}

function toLogRow(entry: HashedEntry): object {
  return {
    case_id: entry.caseId,
    seq: entry.seq,
    at: entry.at,
    actor_id: entry.actorId,
    action: entry.action,
    step: entry.step,
    stage: entry.stage,
    version: entry.version,
    details: toJsonColumn(entry.details),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}
