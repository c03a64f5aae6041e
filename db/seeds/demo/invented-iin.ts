import type { Sex } from '../../../contracts/directory.ts';
import { checkDigitOf } from '../../../domain/iin/iin.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import type { Chance } from './chance.ts';

const SEVENTH_DIGIT: Readonly<Record<string, Readonly<Record<Sex, string>>>> = {
  19: { male: '3', female: '4' },
  20: { male: '5', female: '6' },
};

/** Makes a number that passes the check and is not among `taken`, and puts it there. */
export function inventIin(chance: Chance, person: { birthDate: IsoDate; sex: Sex }, taken: Set<string>): string {
  for (;;) {
    const iin = completeIin(prefixOf(person.birthDate, person.sex) + String(chance.between(1, 9999)).padStart(4, '0'));
    if (iin !== undefined && !taken.has(iin)) {
      taken.add(iin);
      return iin;
    }
  }
}

function prefixOf(birthDate: IsoDate, sex: Sex): string {
  const seventh = SEVENTH_DIGIT[birthDate.slice(0, 2)]?.[sex];
  if (seventh === undefined) throw new RangeError(`no number for somebody born on ${birthDate}`);
  return birthDate.slice(2).replaceAll('-', '') + seventh;
}

function completeIin(first11: string): string | undefined {
  const digit = checkDigitOf(first11);
  return digit === undefined ? undefined : first11 + String(digit);
}
