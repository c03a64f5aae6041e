import type { IsoDate } from '../shared/time.ts';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Why a pattern of numbers cannot be used. */
export type PatternProblem = 'no-number' | 'unknown-placeholder' | 'stray-brace';

/**
 * Checks the pattern of a journal's numbers, for example `{number}-С` or `{number}/{year}`.
 *
 * @returns nothing when every number it makes is different within a year
 */
export function problemOfPattern(pattern: string): PatternProblem | undefined {
  const placeholders = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1]);
  if (placeholders.some((name) => name !== 'number' && name !== 'year')) return 'unknown-placeholder';
  if (/[{}]/.test(pattern.replace(PLACEHOLDER, ''))) return 'stray-brace';
  return placeholders.includes('number') ? undefined : 'no-number';
}

/** Writes the number of a paper: `{number}` is the ordinal in its journal, `{year}` the year of registration. */
export function formatNumber(
  pattern: string,
  { ordinal, year }: { readonly ordinal: number; readonly year: number },
): string {
  return pattern.replaceAll('{number}', String(ordinal)).replaceAll('{year}', String(year));
}

/** The count a registration belongs to: its year, or 0 in a journal that is never reset. */
export function countingYear(yearly: boolean, registeredOn: IsoDate): number {
  return yearly ? yearOf(registeredOn) : 0;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
