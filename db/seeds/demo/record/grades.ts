/** Grades of invented students. */
import type { Course, StudentDifference, StudentResult } from '../../../../contracts/academic-record.ts';
import type { StudentRecord } from '../../../../contracts/directory.ts';
import type { DifferenceReason } from '../../../../domain/academic-record/differences.ts';
import type { StudyTerm } from '../../../../domain/grades/course-result.ts';
import { levelOfPercent } from '../../../../domain/grades/grade-scale.ts';
import type { IsoDate } from '../../../../domain/shared/time.ts';
import { GRADE_SCALE } from '../../foundation/grade-scale.ts';
import { createChance, type Chance } from '../chance.ts';
import { PROGRAMMES } from '../university.ts';
import { curriculumOf, isHard, type PlannedTerm } from './curriculum.ts';

const SEED = 20260831;
/** the year whose first course studies now */
const PRESENT_YEAR = 2026;
const PRESENT_DAY: IsoDate = '2026-09-01';

const WEAK_PERCENT = 22;
const HARD_FAIL_PERCENT = 18;
const FAIL_PERCENT = 1;
const SUMMER_PERCENT = 22;
const DIFFERENCE_PERCENT = 19;

export interface DemoRecord {
  readonly results: readonly StudentResult[];
  readonly differences: readonly StudentDifference[];
}

interface Study {
  readonly student: StudentRecord;
  /** percentages lie about it */
  readonly ability: number;
  readonly chance: Chance;
}

/** Results of all terms that are over, and differences; the same every time. */
export function demoRecord(students: readonly StudentRecord[]): DemoRecord {
  const chance = createChance(SEED);
  const records = students.filter(({ course }) => course > 0).map((student) => recordOf(student, chance));
  return {
    results: records.flatMap(({ results }) => results),
    differences: records.flatMap(({ differences }) => differences),
  };
}

function recordOf(student: StudentRecord, chance: Chance): DemoRecord {
  const ability = chance.happens(WEAK_PERCENT) ? chance.between(56, 66) : chance.between(72, 92);
  const study = { student, ability, chance };
  const differences = differencesOf(study);
  const missed = new Set(differences.map(({ courseCode }) => courseCode));
  const results = pastTerms(student).flatMap(({ courses, ...when }) =>
    courses.filter(({ code }) => !missed.has(code)).flatMap((course) => attemptsAt(course, when, study)),
  );
  return { results, differences };
}

/** Some who study came from elsewhere, or came back, and lack one or two courses of terms up to the present one. */
function differencesOf({ student, chance }: Study): StudentDifference[] {
  if (student.status !== 'studying' || !chance.happens(DIFFERENCE_PERCENT)) return [];
  const lacking = termsOf(student)
    .filter(({ year, term }) => year < student.course || (year === student.course && term === 'autumn'))
    .flatMap(({ courses }) => courses.filter(isHard));
  const reason = chance.oneOf<DifferenceReason>(['transferred', 'transferred', 'reinstated', 'returned']);
  const chosen = new Set(
    Array.from({ length: chance.between(1, 2) }, () => lacking[chance.between(0, lacking.length - 1)]),
  );
  return [...chosen].flatMap((course) => (course ? [{ studentId: student.id, courseCode: course.code, reason }] : []));
}

/** Terms that had ended when the student was last at the university. */
function pastTerms(student: StudentRecord): readonly (StudyTerm & { readonly courses: readonly Course[] })[] {
  const left = student.status === 'studying' ? PRESENT_DAY : student.statusSince;
  return termsOf(student)
    .map(({ year, term, courses }) => ({ academicYear: admissionYearOf(student) + year - 1, term, courses }))
    .filter(({ academicYear }) => `${academicYear + 1}-06-20` <= left && academicYear < PRESENT_YEAR);
}

function termsOf({ programmeId }: StudentRecord): readonly PlannedTerm[] {
  const programme = PROGRAMMES.find(({ id }) => id === programmeId);
  return programme ? curriculumOf(programme) : [];
}

function admissionYearOf({ status, course }: StudentRecord): number {
  return PRESENT_YEAR - course + (status === 'graduated' ? 0 : 1);
}

/** The grade of a course, and that of the summer where a failed one was repeated. Graduates have passed everything. */
function attemptsAt(course: Course, when: StudyTerm, { student, ability, chance }: Study): StudentResult[] {
  const failPercent = isHard(course) ? HARD_FAIL_PERCENT : FAIL_PERCENT;
  const isFailed = chance.happens(failPercent) && student.status !== 'graduated';
  const given = { student, course };
  if (!isFailed) return [graded(given, when, Math.min(100, Math.max(50, ability + chance.between(-11, 11))))];
  const first = graded(given, when, chance.between(8, 49));
  if (!chance.happens(SUMMER_PERCENT)) return [first];
  return [first, graded(given, { ...when, term: 'summer' }, chance.between(40, 74))];
}

function graded(
  { student, course }: { readonly student: StudentRecord; readonly course: Course },
  { academicYear, term }: StudyTerm,
  percent: number,
): StudentResult {
  const level = levelOfPercent(GRADE_SCALE, percent);
  if (!level) throw new RangeError(`no grade for ${percent} %`);
  const { letter, points, passes } = level;
  const what = { studentId: student.id, courseCode: course.code, credits: course.credits };
  return { ...what, academicYear, term, percent, letter, points, passes };
}
