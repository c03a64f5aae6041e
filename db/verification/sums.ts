/** One hash over many rows of a case, so that a single entry of the change log vouches for all of them. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { sha256 } from '../sha256.ts';

/** Over the ids and the bytes of all extracts of a case. */
export async function sumOfExtracts(db: Knex, caseId: string): Promise<string> {
  const rows = await db('documents')
    .where({ case_id: caseId, purpose: 'extract' })
    .orderBy('id')
    .select<{ id: string; sha256: string }[]>('id', 'sha256');
  return sha256(canonicalJson(rows.map(({ id, sha256: bytes }) => ({ id, sha256: bytes }))));
}

interface MovementRow {
  readonly student_id: string;
  readonly effective_on: IsoDate;
  readonly before: Json;
  readonly change: Json;
}

/** Over what a case changed in the records of its students: the day, the record before, and the change. */
export async function sumOfMovements(db: Knex, caseId: string): Promise<string> {
  const rows = await db('student_movements')
    .where({ case_id: caseId })
    .orderBy('student_id')
    .select<MovementRow[]>('student_id', 'effective_on', 'before', 'change');
  const movements = rows.map(({ student_id: studentId, effective_on: effectiveOn, before, change }) => ({
    studentId,
    effectiveOn,
    before,
    change,
  }));
  return sha256(canonicalJson(movements));
}
