/** Arithmetic on calendar dates, which have no time zone. */
import type { IsoDate } from '../shared/time.ts';

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Tells whether `text` is `YYYY-MM-DD` of a day that exists. */
export function isIsoDate(text: string): text is IsoDate {
  if (!SHAPE.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && fromDays(milliseconds / DAY_MS) === text;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDays(toDays(date) + days);
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDays(to) - toDays(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  // 1 January 1970 was a Thursday
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
}

function toDays(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function fromDays(days: number): IsoDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}
