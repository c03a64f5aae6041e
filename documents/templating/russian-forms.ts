import petrovich from 'petrovich';
import type { NameParts } from '../../domain/names/name-parts.ts';
import { DocumentError } from '../document-error.ts';

export const RUSSIAN_CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type RussianCase = (typeof RUSSIAN_CASES)[number];

const SEXES = ['female', 'male'] as const;

/**
 * The name in a Russian case, every part declined by rule; the sex is the stored one, never guessed from the patronymic.
 *
 * @throws DocumentError when the case or the sex is unknown
 */
export function declineName(name: NameParts, grammaticalCase: string, sex: string): NameParts {
  const form = RUSSIAN_CASES.find((known) => known === grammaticalCase);
  const gender = SEXES.find((known) => known === sex);
  if (!form) throw new DocumentError(`nameCase does not know the case «${grammaticalCase}»`);
  if (!gender) throw new DocumentError(`nameCase needs a sex, «female» or «male», and got «${sex}»`);
  const declined = petrovich({ gender, last: name.surname, first: name.givenName, middle: name.patronymic }, form);
  return { surname: declined.last, givenName: declined.first, patronymic: declined.middle };
}

/** The form of a Russian noun after a count: 1 студент, 2 студента, 5 студентов, 11 студентов, 21 студент. */
export function pluralForm(count: number, forms: readonly [one: string, few: string, many: string]): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return forms[2];
  if (units === 1) return forms[0];
  return units >= 2 && units <= 4 ? forms[1] : forms[2];
}
