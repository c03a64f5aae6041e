/** Courses of the university with what each requires. */
import type { Knex } from 'knex';
import type { Course } from '../../../contracts/academic-record.ts';

export type CoursesStore = ReturnType<typeof createCoursesStore>;

export function createCoursesStore(db: Knex) {
  const courses = () =>
    db('courses').select<Course[]>(
      'courses.code',
      'courses.title',
      'courses.credits',
      db.raw(
        `array(select required_code from course_prerequisites where course_code = courses.code order by required_code collate "C")
         as requires`,
      ),
    );

  return {
    /** In order of code. */
    all(): Promise<Course[]> {
      return courses().orderBy('courses.code');
    },

    /** In order of code; unknown codes are left out. */
    byCodes(codes: readonly string[]): Promise<Course[]> {
      return courses()
        .whereRaw('courses.code = any(?)', [[...new Set(codes)]])
        .orderBy('courses.code');
    },
  };
}
