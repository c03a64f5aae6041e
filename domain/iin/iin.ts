/** The individual identification number (IIN, жеке сәйкестендіру нөмірі): twelve digits with a check digit. */
import type { IsoDate } from '../shared/time.ts';

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const SHAPE = /^\d{12}$/;

/** Century by the seventh digit: 1–2 the nineteenth, 3–4 the twentieth, 5–6 the twenty-first. */
const CENTURIES: Readonly<Record<string, string>> = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20' };

/**
 * Computes the twelfth digit.
 *
 * @param first11  eleven digits
 * @returns nothing for the one in eleven prefixes that are never issued
 * @source algorithm as several independent implementations have it; no official text was at hand
 */
export function checkDigitOf(first11: string): number | undefined {
  const first = remainder(first11, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = remainder(first11, SECOND_WEIGHTS);
  return second < 10 ? second : undefined;
}

/** Tells whether the shape and the check digit are right; the seventh digit of foreigners may be any. */
export function isValidIin(iin: string): boolean {
  return SHAPE.test(iin) && checkDigitOf(iin.slice(0, 11)) === Number(iin[11]);
}

/** The date of birth the number carries, where its seventh digit tells the century; the day may not exist. */
export function birthDateOfIin(iin: string): IsoDate | undefined {
  const century = CENTURIES[iin.charAt(6)];
  return century && `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
}

/** The sex the number carries, where its seventh digit tells it. */
export function sexOfIin(iin: string): 'female' | 'male' | undefined {
  if (CENTURIES[iin.charAt(6)] === undefined) return undefined;
  return Number(iin.charAt(6)) % 2 === 1 ? 'male' : 'female';
}

/** Leaves the last four digits, for whoever need not know the number. */
export function maskIin(iin: string): string {
  return iin.slice(-4).padStart(iin.length, '•');
}

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}
