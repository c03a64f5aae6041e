import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { DocumentError } from '../document-error.ts';

const MONTHS: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
};

const BLANK_DATES: Readonly<Record<DocumentLanguage, string>> = {
  kk: '20___ жылғы «___» ____________',
  ru: '«___» ____________ 20___ года',
};

/** «2026 жылғы 21 қараша», «21 ноября 2026 года»; built from parts because Intl abbreviates the year in Kazakh. */
export function longDate(date: IsoDate, language: DocumentLanguage): string {
  const [year, month, day] = partsOf(date);
  const name = MONTHS[language][month - 1];
  return language === 'kk' ? `${year} жылғы ${day} ${name}` : `${day} ${name} ${year} года`;
}

/** «21.11.2026» in both languages. */
export function shortDate(date: IsoDate): string {
  partsOf(date);
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** A line to write the date on by hand. */
export function blankDate(language: DocumentLanguage): string {
  return BLANK_DATES[language];
}

function partsOf(date: IsoDate): [year: number, month: number, day: number] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const parts: [number, number, number] = [Number(year), Number(month), Number(day)];
  const instant = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) {
    throw new DocumentError(`«${date}» is not a date`);
  }
  return parts;
}
