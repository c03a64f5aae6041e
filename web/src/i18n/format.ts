/** Dates and counts as people write them in the language shown. */
import type { Language } from './language.ts';

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };

function locale(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

function sameYear(date: Date, now: Date): boolean {
  return date.getFullYear() === now.getFullYear();
}

function withYear(date: Date, language: Language): string {
  const day = new Intl.DateTimeFormat(locale(language), LONG).format(date);
  // Intl shortens the Kazakh word for year; official papers write it in full and first
  if (language === 'kk') return `${date.getFullYear()} жылғы ${day}`;
  return language === 'ru' ? `${day} ${date.getFullYear()} г.` : `${day} ${date.getFullYear()}`;
}

/** «21 қараша», with the year when it is not the present one. Takes an instant or a calendar date. */
export function formatDay(value: string, language: Language, now: Date): string {
  const date = value.length === 10 ? new Date(`${value}T00:00:00`) : new Date(value);
  if (!sameYear(date, now)) return withYear(date, language);
  return new Intl.DateTimeFormat(locale(language), LONG).format(date);
}

/** Day and time of an instant. */
export function formatInstant(value: string, language: Language, now: Date): string {
  const time = new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit', hour12: false });
  return `${formatDay(value, language, now)}, ${time.format(new Date(value))}`;
}

/** A number with the grouping of the language. */
export function formatCount(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}
