import type { Knex } from 'knex';
import type { StudentRecord } from '../../../contracts/directory.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { createStudentsStore } from '../../stores/students-store.ts';

/** Students as they were before whatever moved them after the instant, in the order of the ids. */
export async function readStudentsAt(db: Knex, ids: readonly string[], at: Instant): Promise<readonly StudentRecord[]> {
  const now = await createStudentsStore(db).byIds(ids);
  const rows: { studentId: string; before: StudentRecord }[] = await db('student_movements')
    .distinctOn('student_id')
    .whereRaw('student_id = any(?)', [[...ids]])
    .where('applied_at', '>', at)
    .orderBy(['student_id', 'applied_at'])
    .select('student_id as studentId', 'before');
  const before = new Map(rows.map((row) => [row.studentId, row.before]));
  return now.map((student) => before.get(student.id) ?? student);
}
