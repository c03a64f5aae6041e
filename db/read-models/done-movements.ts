/** What an order has done to students, and whether it could be taken back today. */
import type { Knex } from 'knex';
import type { DoneMovement, OrderReference } from '../../contracts/related-order.ts';
import { readStandingMovements } from '../stores/standing-movements.ts';
import { takenBack, type KeptMovement } from '../stores/student-reversal.ts';
import { createStudentsStore } from '../stores/students-store.ts';

/** Movements nobody has taken back, in order of student. */
export async function readDoneMovements(db: Knex, caseId: string): Promise<readonly DoneMovement[]> {
  const movements = await readStandingMovements(db, caseId);
  const students = await createStudentsStore(db).byIds(movements.map(({ studentId }) => studentId));
  const byId = new Map(students.map((student) => [student.id, student]));
  const stuck = movements.filter((movement) => {
    const student = byId.get(movement.studentId);
    return !student || !takenBack(student, movement);
  });
  const causes = await readLatestOrders(db, caseId, stuck);
  return movements.map((movement) => {
    if (!stuck.includes(movement)) return { studentId: movement.studentId };
    const by = causes.get(movement.studentId);
    return { studentId: movement.studentId, obstacle: by ? { by } : {} };
  });
}

/** The order that moved each student last, the given case left out. */
async function readLatestOrders(
  db: Knex,
  caseId: string,
  movements: readonly KeptMovement[],
): Promise<ReadonlyMap<string, OrderReference>> {
  if (movements.length === 0) return new Map();
  const rows: (OrderReference & { studentId: string })[] = await db('student_movements')
    .join('registrations', 'registrations.case_id', 'student_movements.case_id')
    .whereRaw('student_movements.student_id = any(?)', [movements.map(({ studentId }) => studentId)])
    .whereNot('student_movements.case_id', caseId)
    .where('registrations.status', 'in-force')
    .orderBy('student_movements.applied_at')
    .select(
      'student_movements.student_id as studentId',
      'student_movements.case_id as caseId',
      'registrations.number',
      'registrations.registered_on as registeredOn',
    );
  return new Map(rows.map(({ studentId, ...order }) => [studentId, order]));
}
