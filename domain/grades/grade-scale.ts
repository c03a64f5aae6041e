/** The letters grades are given in, with their points and percentages, as they stood at a time. */
import type { IsoDate } from '../shared/time.ts';

export interface GradeLevel {
  readonly letter: string;
  /** figure the average is made of, with at most two decimals, for example 3.67 */
  readonly points: number;
  /** first and last whole percentage of the level, both included */
  readonly percentFrom: number;
  readonly percentTo: number;
  /** whether the course counts as done */
  readonly passes: boolean;
}

export interface GradeScale {
  readonly validFrom: IsoDate;
  readonly source: string;
  /** somebody at the university has compared it with the rules in force */
  readonly confirmed: boolean;
  /** in any order; together they cover 0 to 100 */
  readonly levels: readonly GradeLevel[];
}

/** What is wrong with a scale; none for one that can be used. */
export type ScaleFault = 'GAP' | 'OVERLAP' | 'LETTER_TWICE' | 'POINTS_FALL';

/** The youngest scale that holds on the day. */
export function scaleOn(scales: readonly GradeScale[], date: IsoDate): GradeScale | undefined {
  return scales.filter(({ validFrom }) => validFrom <= date).reduce(younger, undefined);
}

/**
 * The scale grades of an academic year are given in: a scale changes between years, never within one.
 *
 * @param academicYear  the year in which it begins
 */
export function scaleOfYear(scales: readonly GradeScale[], academicYear: number): GradeScale | undefined {
  return scaleOn(scales, firstDayOfYear(academicYear));
}

/** The academic year begins on 1 September. */
export function firstDayOfYear(academicYear: number): IsoDate {
  return `${String(academicYear).padStart(4, '0')}-09-01`;
}

/** The year in which the academic year of a day begins. */
export function academicYearOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return date >= firstDayOfYear(year) ? year : year - 1;
}

export function levelOfPercent({ levels }: GradeScale, percent: number): GradeLevel | undefined {
  return levels.find(({ percentFrom, percentTo }) => percentFrom <= percent && percent <= percentTo);
}

/** A letter is found whichever minus sign it is written with, and in either case. */
export function levelOfLetter({ levels }: GradeScale, letter: string): GradeLevel | undefined {
  const wanted = plainLetter(letter);
  return levels.find((level) => plainLetter(level.letter) === wanted);
}

/** Checks that every whole percentage has one letter, and that more percent are never worth less. */
export function scaleFaults({ levels }: GradeScale): readonly ScaleFault[] {
  const faults = new Set<ScaleFault>();
  if (new Set(levels.map(({ letter }) => plainLetter(letter))).size < levels.length) faults.add('LETTER_TWICE');
  const ascending = [...levels].sort((a, b) => a.percentFrom - b.percentFrom);
  let next = 0;
  let points = -1;
  for (const level of ascending) {
    if (level.percentFrom > next) faults.add('GAP');
    if (level.percentFrom < next || level.percentTo < level.percentFrom) faults.add('OVERLAP');
    if (level.points < points) faults.add('POINTS_FALL');
    next = Math.max(next, level.percentTo + 1);
    points = level.points;
  }
  if (next !== 101) faults.add(next < 101 ? 'GAP' : 'OVERLAP');
  return [...faults];
}

function plainLetter(letter: string): string {
  return letter.trim().replace(/[−–—]/g, '-').toUpperCase();
}

function younger(known: GradeScale | undefined, other: GradeScale): GradeScale {
  return known && known.validFrom > other.validFrom ? known : other;
}
