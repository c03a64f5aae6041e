import type { Knex } from 'knex';
import type { KeptMovement } from './student-reversal.ts';

/** What a case has done to students and no later case has taken back, in order of student. */
export async function readStandingMovements(db: Knex, caseId: string): Promise<readonly KeptMovement[]> {
  const reversals = db('student_movements as reversal')
    .select(db.raw('1'))
    .whereRaw('reversal.reverses = student_movements.id');
  return db('student_movements')
    .where('student_movements.case_id', caseId)
    .whereNotExists(reversals)
    .orderBy('student_movements.student_id')
    .select(
      'student_movements.id',
      'student_movements.student_id as studentId',
      'student_movements.effective_on as effectiveOn',
      'student_movements.before',
      'student_movements.change',
    );
}
