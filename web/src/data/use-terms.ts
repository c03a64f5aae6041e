import { useMemo } from 'react';
import { formatBeginning, formatEnd } from '../i18n/format-term.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useMe } from './session.ts';

/** First and last days of terms, in the language shown and the time zone of the university. */
export function useTerms() {
  const language = useLanguage();
  const timeZone = useMe().data?.timeZone ?? 'UTC';
  return useMemo(() => {
    const reader = () => ({ language, now: new Date(), timeZone });
    return {
      from: (value: string) => formatBeginning(value, reader()),
      until: (value: string) => formatEnd(value, reader()),
    };
  }, [language, timeZone]);
}
