/** Dates and counts as people write them in the language shown. */
import type { Language } from './language.ts';

/** Browsers come without Kazakh month names, so the program brings its own. */
const KAZAKH_MONTHS = [
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
] as const;

/** Times and groups of digits are written alike in Kazakh and Russian. */
const LOCALES: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en-GB' };

function dayAndMonth(date: Date, language: Language): string {
  if (language === 'kk') return `${date.getDate()} ${KAZAKH_MONTHS[date.getMonth()] ?? ''}`;
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long' }).format(date);
}

function withYear(date: Date, language: Language): string {
  const day = dayAndMonth(date, language);
  if (language === 'kk') return `${date.getFullYear()} жылғы ${day}`;
  return language === 'ru' ? `${day} ${date.getFullYear()} г.` : `${day} ${date.getFullYear()}`;
}

/** «21 қараша», with the year when it is not the present one. Takes an instant or a calendar date. */
export function formatDay(value: string, language: Language, now: Date): string {
  const date = value.includes('T') ? new Date(value) : new Date(`${value}T00:00:00`);
  return date.getFullYear() === now.getFullYear() ? dayAndMonth(date, language) : withYear(date, language);
}

/** A calendar date with its year, as papers bear it. */
export function formatDate(value: string, language: Language): string {
  return withYear(new Date(`${value}T00:00:00`), language);
}

/** Day and time of an instant. */
export function formatInstant(value: string, language: Language, now: Date): string {
  const time = new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', hour12: false });
  return `${formatDay(value, language, now)}, ${time.format(new Date(value))}`;
}

/** Day and time of an instant to the second, where what happened within a minute is told apart. */
export function formatMoment(value: string, language: Language, now: Date): string {
  const time = new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'medium', hour12: false });
  return `${formatDay(value, language, now)}, ${time.format(new Date(value))}`;
}

/** A number with the grouping of the language. */
export function formatCount(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

const OR: Readonly<Record<Language, string>> = { kk: 'немесе', ru: 'или', en: 'or' };

/** Words one of which is meant. */
export function formatEither(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${OR[language]} ${last}`;
}
