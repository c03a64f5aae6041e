import type { Knex } from 'knex';
import { FAILED } from './academic-record.ts';

/** Makes failed courses of last autumn all there is in the records of the students. */
export async function failCourses(db: Knex, studentIds: readonly string[], codes: readonly string[]): Promise<void> {
  await db('academic_results')
    .whereIn('student_id', [...studentIds])
    .delete();
  await db('curriculum_differences')
    .whereIn('student_id', [...studentIds])
    .delete();
  const autumn = { academic_year: 2026, term: 'autumn', credits: 5, ...FAILED };
  const rows = studentIds.flatMap((student_id) => codes.map((course_code) => ({ ...autumn, student_id, course_code })));
  await db('academic_results').insert(rows);
}
