/** Checks the orders of a summer semester share. */
import type { Check } from '../../contracts/procedure.ts';
import { academicYearOn, academicYearText } from '../../domain/calendar/academic-year.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { outcome } from '../shared/checks.ts';
import { text } from '../shared/text.ts';

/** The semester is held in the academic year it is named after. */
export function checkYearOfSummer({
  academicYear,
  begins,
}: {
  readonly academicYear: number;
  readonly begins: IsoDate;
}): readonly Check[] {
  const year = academicYearText(academicYearOn(begins));
  const message = text(
    `Жазғы семестр ${begins} басталады — бұл ${year} оқу жылы.`,
    `Летний семестр начинается ${begins} — это ${year} учебный год.`,
    `The semester begins on ${begins}, which is in ${year}.`,
  );
  return outcome(
    'academic-year',
    text(
      'Жазғы семестр өз оқу жылында өтеді.',
      'Летний семестр проходит в своём учебном году.',
      'The semester is held in its own academic year.',
    ),
    academicYearOn(begins) === academicYear ? [] : [{ message, pointer: '/academicYear' }],
  );
}
