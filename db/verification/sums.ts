/** One hash over many rows of a case, so that a single entry of the change log vouches for all of them. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { sha256 } from '../sha256.ts';
import { sumOfSignatures, type DocumentSignature } from '../stores/signatures-store.ts';

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

interface SignatureRow extends DocumentSignature {
  readonly actId: string;
}

/** Over the signatures of each answer given with a certificate, by its id, as they are stored now. */
export async function sumsOfActs(db: Knex, place: { readonly case_id: string }): Promise<ReadonlyMap<string, string>> {
  const rows = await db('signatures')
    .join('signing_acts', 'signing_acts.id', 'signatures.act_id')
    .where(place)
    .select<SignatureRow[]>({
      actId: 'act_id',
      documentId: 'document_id',
      documentSha256: 'document_sha256',
      cms: 'cms',
      report: 'report',
    });
  const acts = [...new Set(rows.map(({ actId }) => actId))];
  return new Map(acts.map((id) => [id, sumOfSignatures(rows.filter(({ actId }) => actId === id))]));
}
