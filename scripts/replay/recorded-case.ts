/** Everything the record holds of one case. */
import type { Knex } from 'knex';
import { createChangeLogStore } from '../../db/stores/change-log-store.ts';
import { createDocumentsStore, type StoredDocument } from '../../db/stores/documents-store.ts';
import { referencedIds, type StoredHashes } from '../../db/stores/log-entries.ts';
import { sha256 } from '../../db/sha256.ts';
import { sumsOfActs } from '../../db/verification/sums.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import { toEvents } from '../../domain/approval/recorded-events.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';

export interface RecordedCase {
  readonly id: string;
  readonly number: string | null;
  readonly summary: CaseSummary;
  readonly lastHash: string;
  readonly events: readonly CaseEvent[];
  /** of the contents, remarks and signatures the events name, computed from what is stored now */
  readonly hashes: StoredHashes;
  readonly documents: readonly StoredDocument[];
}

/** Cases with this number, or the case with this id; a number comes again in every journal and year. */
export async function findCases(
  db: Knex,
  numberOrId: string,
): Promise<readonly { readonly id: string; readonly registeredOn: string | null }[]> {
  return db('cases')
    .where('number', numberOrId)
    .orWhere('id', numberOrId)
    .orderBy('registered_on')
    .select('id', 'registered_on as registeredOn');
}

/** @throws Error when there is no such case */
export async function readRecordedCase(db: Knex, id: string): Promise<RecordedCase> {
  const row: Pick<RecordedCase, 'number' | 'summary' | 'lastHash'> | undefined = await db('cases')
    .where({ id })
    .first('number', 'summary', 'last_hash as lastHash');
  if (!row) throw new Error(`There is no case ${id}.`);
  const entries = await createChangeLogStore(db).entriesOf(id);
  const events = toEvents(entries, row.summary.definition);
  const documents = await createDocumentsStore(db).documentsOf(id);
  return { id, ...row, events, hashes: await hashesNow(db, id, referencedIds(events)), documents };
}

async function hashesNow(db: Knex, caseId: string, ids: readonly string[]): Promise<StoredHashes> {
  const [contents, remarks, acts] = await Promise.all([
    db('case_contents').whereIn('id', ids).select<{ id: string; content: Json }[]>('id', 'content'),
    db('remarks').whereIn('id', ids).select<{ id: string; text: string }[]>('id', 'text'),
    sumsOfActs(db, { case_id: caseId }),
  ]);
  return new Map([
    ...ids.map((id): [string, string] => [id, '']),
    ...contents.map(({ id, content }): [string, string] => [id, sha256(canonicalJson(content))]),
    ...remarks.map(({ id, text }): [string, string] => [id, sha256(text)]),
    ...acts,
  ]);
}
