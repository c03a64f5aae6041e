/** The scales grades were and are given by. */
import type { Knex } from 'knex';
import { scaleOfYear, type GradeLevel, type GradeScale } from '../../../domain/grades/grade-scale.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';

interface LevelRow {
  readonly valid_from: IsoDate;
  readonly letter: string;
  readonly points: string;
  readonly percent_from: number;
  readonly percent_to: number;
  readonly passes: boolean;
  readonly source: string;
  readonly confirmed: boolean;
}

/** All scales, the oldest first, the levels of each from the highest percentage down. */
export async function readGradeScales(db: Knex): Promise<readonly GradeScale[]> {
  const rows = await db('grade_scales')
    .orderBy(['valid_from', { column: 'percent_from', order: 'desc' }])
    .select<LevelRow[]>(
      'valid_from',
      'letter',
      'points',
      'percent_from',
      'percent_to',
      'passes',
      'source',
      'confirmed',
    );
  const days = [...new Set(rows.map((row) => row.valid_from))];
  return days.map((day) => toScale(rows.filter((row) => row.valid_from === day)));
}

/** The scale grades of an academic year are given by. @throws Error  without one nothing can be graded */
export async function gradeScaleOf(db: Knex, academicYear: number): Promise<GradeScale> {
  const scale = scaleOfYear(await readGradeScales(db), academicYear);
  if (!scale) throw new Error(`There is no scale of grades for the academic year ${academicYear}.`);
  return scale;
}

/** Rows of a scale, ready to insert. */
export function toScaleRows({ validFrom, source, confirmed, levels }: GradeScale): readonly object[] {
  return levels.map(({ letter, points, percentFrom, percentTo, passes }) => ({
    valid_from: validFrom,
    letter,
    points,
    percent_from: percentFrom,
    percent_to: percentTo,
    passes,
    source,
    confirmed,
  }));
}

function toScale(rows: readonly LevelRow[]): GradeScale {
  const [first] = rows;
  if (!first) throw new RangeError('a scale has levels');
  return {
    validFrom: first.valid_from,
    source: first.source,
    confirmed: rows.every((row) => row.confirmed),
    levels: rows.map(toLevel),
  };
}

function toLevel(row: LevelRow): GradeLevel {
  const { letter, percent_from: percentFrom, percent_to: percentTo, passes } = row;
  return { letter, points: Number(row.points), percentFrom, percentTo, passes };
}
