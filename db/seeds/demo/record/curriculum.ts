/** Which courses the students of each programme take in which term. */
import type { Course } from '../../../../contracts/academic-record.ts';
import type { Term } from '../../../../domain/grades/course-result.ts';
import type { DemoProgramme } from '../university.ts';
import { FACULTY_COURSES, MASTER_COURSES } from './faculty-courses.ts';
import {
  COMPUTING,
  ENTERPRISE,
  GENERAL_COURSES,
  HISTORY,
  LANGUAGE_1,
  LANGUAGE_2,
  LAW_AND_ECOLOGY,
  PHILOSOPHY,
  RESEARCH,
  SOCIETY,
  SPORT,
  STATE_LANGUAGE_1,
  STATE_LANGUAGE_2,
} from './general-courses.ts';

export interface PlannedTerm {
  /** year of study, from 1 */
  readonly year: number;
  readonly term: Exclude<Term, 'summer'>;
  readonly courses: readonly Course[];
}

export const DEMO_COURSES: readonly Course[] = [
  ...GENERAL_COURSES,
  ...Object.values(FACULTY_COURSES).flat(),
  ...MASTER_COURSES,
];

/** Courses many fail: enough for groups in the summer. The rest is failed now and then. */
const HARD: ReadonlySet<string> = new Set([
  ...[HISTORY, LANGUAGE_1, COMPUTING, SOCIETY, PHILOSOPHY].map(({ code }) => code),
  ...Object.values(FACULTY_COURSES).flatMap(([first, , third, , , sixth]) =>
    [first, third, sixth].flatMap((found) => found?.code ?? []),
  ),
]);

export function isHard({ code }: Course): boolean {
  return HARD.has(code);
}

/** Terms with grades, in order; the last year of study is without: it ends with the thesis. */
export function curriculumOf({ yearsOfStudy, facultyId }: DemoProgramme): readonly PlannedTerm[] {
  if (yearsOfStudy === 2) return masterTerms();
  const own = FACULTY_COURSES[facultyId] ?? [];
  return [
    planned(1, 'autumn', [HISTORY, LANGUAGE_1, STATE_LANGUAGE_1, COMPUTING, SPORT]),
    planned(1, 'spring', [LANGUAGE_2, STATE_LANGUAGE_2, SOCIETY, ...own.slice(0, 2)]),
    planned(2, 'autumn', [PHILOSOPHY, ...own.slice(2, 5)]),
    planned(2, 'spring', [ENTERPRISE, ...own.slice(5, 8)]),
    planned(3, 'autumn', [RESEARCH, ...own.slice(8, 10)]),
    planned(3, 'spring', [LAW_AND_ECOLOGY, ...own.slice(10, 12)]),
  ];
}

function masterTerms(): readonly PlannedTerm[] {
  return [planned(1, 'autumn', MASTER_COURSES.slice(0, 2)), planned(1, 'spring', MASTER_COURSES.slice(2))];
}

function planned(year: number, term: PlannedTerm['term'], courses: readonly Course[]): PlannedTerm {
  return { year, term, courses };
}
