import type { GradeLevel, GradeScale } from '../../../domain/grades/grade-scale.ts';

/**
 * The scale universities print today. Its day is the earliest the program keeps grades for, not the decree's: the
 * university confirms both from the text in force.
 */
export const GRADE_SCALE: GradeScale = {
  validFrom: '2015-09-01',
  source: 'Rules of the credit technology, order No. 152 of 20.04.2011, annex, as quoted by universities',
  confirmed: false,
  levels: [
    passing('A', 4, [95, 100]),
    passing('A-', 3.67, [90, 94]),
    passing('B+', 3.33, [85, 89]),
    passing('B', 3, [80, 84]),
    passing('B-', 2.67, [75, 79]),
    passing('C+', 2.33, [70, 74]),
    passing('C', 2, [65, 69]),
    passing('C-', 1.67, [60, 64]),
    passing('D+', 1.33, [55, 59]),
    passing('D', 1, [50, 54]),
    { letter: 'FX', points: 0.5, percentFrom: 25, percentTo: 49, passes: false },
    { letter: 'F', points: 0, percentFrom: 0, percentTo: 24, passes: false },
  ],
};

function passing(letter: string, points: number, [percentFrom, percentTo]: readonly [number, number]): GradeLevel {
  return { letter, points, percentFrom, percentTo, passes: true };
}
