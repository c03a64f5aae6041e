/** Finds out whether the record already holds other events than those a case brings. */
import type { Knex } from 'knex';
import type { CaseEvent } from '../../domain/approval/events.ts';
import { FIRST_PREVIOUS_HASH } from '../../domain/change-log/entry.ts';
import { toEntries, type StoredHashes } from './log-entries.ts';

interface LoggedRow {
  readonly seq: number;
  readonly version: number;
  readonly hash: string;
}

/** Events that are in the record already, and what is needed to write them again. */
export interface Repetition {
  readonly caseId: string;
  readonly events: readonly CaseEvent[];
  readonly hashes: StoredHashes;
}

/** Compares by the hashes of the chain, which stand for every detail of an event. */
export async function isRecordedOtherwise(
  transaction: Knex.Transaction,
  { caseId, events, hashes }: Repetition,
): Promise<boolean> {
  const [first] = events;
  if (!first) return false;
  const rows = await transaction('change_log')
    .select<LoggedRow[]>('seq', 'version', 'hash')
    .where({ case_id: caseId })
    .whereBetween('seq', [first.seq - 1, first.seq - 1 + events.length])
    .orderBy('seq');
  const before = rows.find((row) => row.seq === first.seq - 1);
  const end = { version: before?.version ?? 0, hash: before?.hash ?? FIRST_PREVIOUS_HASH };
  return toEntries(caseId, events, { end, hashes }).at(-1)?.hash !== rows.at(-1)?.hash;
}
