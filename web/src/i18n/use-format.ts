import { useMemo } from 'react';
import { formatCount, formatDay, formatEither, formatInstant, formatMoment } from './format.ts';
import { useLanguage } from './use-language.ts';

/** Dates and counts in the language shown. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      day: (value: string) => formatDay(value, language, new Date()),
      instant: (value: string) => formatInstant(value, language, new Date()),
      moment: (value: string) => formatMoment(value, language, new Date()),
      either: (words: readonly string[]) => formatEither(words, language),
      count: (value: number) => formatCount(value, language),
    }),
    [language],
  );
}
