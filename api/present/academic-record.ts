import type { AcademicRecordView } from '../../contracts/academic-record.schemas.ts';
import type { Correction, Grade } from '../../db/read-models/academic-record/corrections.ts';
import type { CourseTitles } from '../../db/read-models/academic-record/courses.ts';
import { debtsOf, passedCourses } from '../../domain/academic-record/debts.ts';
import { openDifferences, type CurriculumDifference } from '../../domain/academic-record/differences.ts';
import { latestAttempts, TERMS, type CourseResult } from '../../domain/grades/course-result.ts';
import {
  earnedCredits,
  gpaOfYear,
  gradePointAverage,
  yearsOf,
  type RepeatRule,
} from '../../domain/grades/grade-point-average.ts';
import type { GradeScale } from '../../domain/grades/grade-scale.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { shortName } from './people.ts';

export interface StoredRecord {
  readonly results: readonly CourseResult[];
  readonly differences: readonly CurriculumDifference[];
  readonly corrections: readonly Correction[];
}

interface RecordReader {
  readonly titles: CourseTitles;
  readonly repeatRule: RepeatRule;
  readonly scale: GradeScale | undefined;
  readonly language: Language;
}

type Year = AcademicRecordView['years'][number];

export function presentAcademicRecord(record: StoredRecord, reader: RecordReader): AcademicRecordView {
  const { results } = record;
  const { repeatRule, scale } = reader;
  const gpa = gradePointAverage(results, repeatRule);
  return {
    ...(gpa !== undefined && { gpa }),
    credits: earnedCredits(results),
    repeatRule,
    ...(scale && { scale: { source: scale.source, confirmed: scale.confirmed } }),
    years: yearsOf(results).map((year) => presentYear(year, results, reader)),
    debts: debtsOf(results).map(({ courseCode, academicYear, term, letter }) => ({
      course: presentCourseName(courseCode, reader),
      ...{ academicYear, term, letter },
    })),
    differences: presentDifferences(record, reader),
    corrections: record.corrections.map((correction) => presentCorrection(correction, reader)),
  };
}

/** A course as it is named beside its code; a course nobody knows any more is its code. */
export function presentCourseName(
  code: string,
  { titles, language }: Pick<RecordReader, 'titles' | 'language'>,
): { readonly code: string; readonly title: string } {
  return { code, title: titles.get(code)?.[language] ?? code };
}

function presentYear(academicYear: number, results: readonly CourseResult[], reader: RecordReader): Year {
  const gpa = gpaOfYear(results, academicYear, reader.repeatRule);
  const latest = new Set(latestAttempts(results));
  const ofTerm = (term: string) =>
    results.filter((found) => found.academicYear === academicYear && found.term === term);
  const terms = TERMS.filter((term) => ofTerm(term).length > 0).map((term) => ({
    term,
    results: ofTerm(term).map((result) => ({
      course: presentCourseName(result.courseCode, reader),
      credits: result.credits,
      ...(result.percent !== undefined && { percent: result.percent }),
      letter: result.letter,
      points: result.points,
      passes: result.passes,
      repeatedLater: !latest.has(result),
    })),
  }));
  return { academicYear, ...(gpa !== undefined && { gpa }), terms };
}

function presentDifferences(
  { results, differences }: StoredRecord,
  reader: RecordReader,
): AcademicRecordView['differences'] {
  const open = new Set(openDifferences(differences, passedCourses(results)));
  return differences.map((difference) => ({
    course: presentCourseName(difference.courseCode, reader),
    reason: difference.reason,
    open: open.has(difference),
    ...(difference.clearedOn !== undefined && { clearedOn: difference.clearedOn }),
  }));
}

function presentCorrection(
  { courseCode, academicYear, term, before, after, by, changedAt, fileName }: Correction,
  reader: RecordReader,
): AcademicRecordView['corrections'][number] {
  return {
    course: presentCourseName(courseCode, reader),
    ...{ academicYear, term, at: changedAt },
    before: gradeText(before),
    after: gradeText(after),
    by: by ? shortName(by, reader.language) : '',
    ...(fileName !== null && { file: fileName }),
  };
}

function gradeText({ letter, percent }: Grade): string {
  return percent === null ? letter : `${letter} (${percent})`;
}
