/** Checks the orders of a summer semester share. */
import type { Check } from '../../contracts/procedure.ts';
import { academicYearText } from '../../domain/calendar/academic-year-text.ts';
import { academicYearOf } from '../../domain/grades/grade-scale.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { outcome } from '../shared/checks.ts';
import { text } from '../shared/text.ts';

/** The semester is held in the academic year it is named after. */
export function checkYearOfSummer({
  academicYear,
  startsOn,
}: {
  readonly academicYear: number;
  readonly startsOn: IsoDate;
}): readonly Check[] {
  const year = academicYearText(academicYearOf(startsOn));
  const message = text(
    `Жазғы семестр ${startsOn} басталады — бұл ${year} оқу жылы.`,
    `Летний семестр начинается ${startsOn} — это ${year} учебный год.`,
    `The semester begins on ${startsOn}, which is in ${year}.`,
  );
  return outcome(
    'academic-year',
    text(
      'Жазғы семестр өз оқу жылында өтеді.',
      'Летний семестр проходит в своём учебном году.',
      'The semester is held in its own academic year.',
    ),
    academicYearOf(startsOn) === academicYear ? [] : [{ message, pointer: '/academicYear' }],
  );
}
