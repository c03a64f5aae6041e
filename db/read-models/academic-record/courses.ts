/** Courses as lists show them. */
import type { Knex } from 'knex';
import type { Course } from '../../../contracts/academic-record.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import { searchPatterns } from '../../search-terms.ts';
import { createCoursesStore } from '../../stores/academic-record/courses-store.ts';

/** Titles by code; unknown codes are absent. */
export type CourseTitles = ReadonlyMap<string, LocalizedText>;

/** In order of code; one row more than the limit when there are more. */
export async function listCourses(
  db: Knex,
  request: {
    /** words that must all be found in the code or the titles */
    readonly q: string;
    /** code of the last course of the page before */
    readonly after?: string;
    readonly limit: number;
  },
): Promise<readonly Course[]> {
  const query = db('courses')
    .orderBy('code')
    .limit(request.limit + 1);
  for (const pattern of searchPatterns(request.q)) query.whereLike('search_text', pattern);
  if (request.after !== undefined) query.where('code', '>', request.after);
  const rows = await query.select<{ code: string }[]>('code');
  return createCoursesStore(db).byCodes(rows.map(({ code }) => code));
}

export async function readCourseTitles(db: Knex, codes: readonly string[]): Promise<CourseTitles> {
  const rows = await db('courses')
    .whereRaw('code = any(?)', [[...new Set(codes)]])
    .select<{ code: string; title: LocalizedText }[]>('code', 'title');
  return new Map(rows.map(({ code, title }) => [code, title]));
}
