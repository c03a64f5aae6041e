/** An order loses its force: what it did to students is put back by movements of their own; nothing is deleted. */
import type { Knex } from 'knex';
import type { StudentRecord } from '../../contracts/directory.ts';
import { AppError } from '../../contracts/errors.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';
import { withTransaction } from '../transaction.ts';
import { tellPeople } from './notices.ts';
import { lockRegistration } from './relations-store.ts';
import { readStandingMovements } from './standing-movements.ts';
import { lockStudents, renameLogin } from './student-changes.ts';
import { reversingChange, takenBack, type KeptMovement } from './student-reversal.ts';
import { toStudentRow } from './student-row.ts';

export interface AnnulmentRequest {
  /** the order annulled */
  readonly orderId: string;
  /** the order that annuls it */
  readonly caseId: string;
  readonly effectiveOn: IsoDate;
  readonly at: Instant;
}

/**
 * Annuls an order once, whole or not at all; a repetition changes nothing.
 *
 * @returns how many students have been put back
 * @throws CHECKS_FAILED with the students who have moved on since, as `/students/<id>`
 */
export function annulOrder(db: Knex, request: AnnulmentRequest): Promise<number> {
  return withTransaction(db, async (transaction) => {
    // nobody's order takes effect between reading what it has done and putting it back
    const status = await lockRegistration(transaction, request.orderId);
    if (status === 'in-force') await putBack(transaction, request);
    return countPutBack(transaction, request.caseId);
  });
}

async function putBack(transaction: Knex.Transaction, request: AnnulmentRequest): Promise<void> {
  const { orderId, caseId, at } = request;
  const movements = await readStandingMovements(transaction, orderId);
  const students = await lockStudents(
    transaction,
    movements.map(({ studentId }) => studentId),
  );
  const reversals = movements.map((movement) => reversalOf(movement, students.get(movement.studentId)));
  refuseMovedOn(reversals);
  for (const reversal of reversals) await putOneBack(transaction, request, reversal);
  await transaction('registrations').where({ case_id: orderId }).update({ status: 'annulled' });
  await transaction('case_relations').where({ case_id: caseId }).update({ effective_at: at });
  await tellPeople(transaction, { caseId: orderId, taskIds: [], at });
}

interface Reversal {
  readonly movement: KeptMovement;
  readonly now: StudentRecord | undefined;
  /** nothing when the student has moved on */
  readonly back: StudentRecord | undefined;
}

function reversalOf(movement: KeptMovement, now: StudentRecord | undefined): Reversal {
  return { movement, now, back: now && takenBack(now, movement) };
}

function refuseMovedOn(reversals: readonly Reversal[]): void {
  const fields = reversals
    .filter(({ back }) => !back)
    .map(({ movement: { studentId } }) => ({
      pointer: `/students/${studentId}`,
      code: 'WRONG_STATUS',
      detail: studentId,
    }));
  if (fields.length > 0) throw new AppError('CHECKS_FAILED', { fields });
}

async function putOneBack(
  transaction: Knex.Transaction,
  { caseId, effectiveOn, at }: AnnulmentRequest,
  { movement, now, back }: Reversal,
): Promise<void> {
  if (!now || !back) return;
  await transaction('students').where({ id: back.id }).update(toStudentRow(back));
  await transaction('student_movements').insert({
    id: `${caseId}/${back.id}`,
    student_id: back.id,
    case_id: caseId,
    effective_on: effectiveOn,
    before: toJsonColumn(now),
    change: toJsonColumn(reversingChange(movement, back)),
    applied_at: at,
    reverses: movement.id,
  });
  if (movement.change.name) await renameLogin(transaction, back.id, back.name);
}

async function countPutBack(transaction: Knex.Transaction, caseId: string): Promise<number> {
  const [row] = await transaction('student_movements')
    .where({ case_id: caseId })
    .whereNotNull('reverses')
    .count<{ count: string | number }[]>('id as count');
  return Number(row?.count ?? 0);
}
