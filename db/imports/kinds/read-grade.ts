import type { StudentResult } from '../../../contracts/academic-record.ts';
import type { Cells } from '../../../contracts/imports.ts';
import { levelOfLetter, levelOfPercent, type GradeLevel, type GradeScale } from '../../../domain/grades/grade-scale.ts';
import type { CellReader } from '../cell-reader.ts';
import { readPercent, readPoints, textOf } from '../cell-values.ts';

type Grade = Pick<StudentResult, 'percent' | 'letter' | 'points' | 'passes'>;

/** The grade of a row by the scale of its year; what the row says besides must agree with it. */
export function readGrade(cells: Cells, reader: CellReader, scale: GradeScale | undefined): Grade | undefined {
  if (!scale) return reader.report('NO_SCALE', 'academic_year');
  if (textOf(cells, 'percent') === '' && textOf(cells, 'letter') === '')
    return reader.report('GRADE_MISSING', 'percent');
  const percent = reader.optional('percent', 'PERCENT_WRONG', readPercent);
  const lettered = reader.optional('letter', 'LETTER_UNKNOWN', (letter) => levelOfLetter(scale, letter));
  const level = percent === undefined ? lettered : levelOfPercent(scale, percent);
  // a cell that could not be read has been reported
  if (!level) return undefined;
  if (lettered && lettered !== level) return reader.report('GRADE_CONTRADICTS', 'letter');
  reader.optional('points', 'GRADE_CONTRADICTS', (points) => readPoints(points) === level.points || undefined);
  return gradeOf(level, percent);
}

function gradeOf({ letter, points, passes }: GradeLevel, percent: number | undefined): Grade {
  return { ...(percent !== undefined && { percent }), letter, points, passes };
}
