import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const POINTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** Averages and terms in the language shown. */
export function useGrade() {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const figures = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'ru', POINTS);
    return {
      /** two decimals, as transcripts print them */
      points: (value: number) => figures.format(value),
      year: (first: number) => `${first}–${first + 1}`,
      term: (year: number, term: string) => `${year}–${year + 1}, ${t(`study.term.${term}`).toLowerCase()}`,
    };
  }, [t, i18n.language]);
}
