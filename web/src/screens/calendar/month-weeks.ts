import dayjs from 'dayjs';

const STORED = 'YYYY-MM-DD';
const WEEK = 7;

/** Weeks of a month from Monday on: dates, and nothing where a day belongs to another month. */
export function weeksOf(year: number, month: number): readonly (readonly (string | undefined)[])[] {
  const first = dayjs(`${year}-${String(month).padStart(2, '0')}-01`);
  const before = (first.day() + WEEK - 1) % WEEK;
  const days = first.daysInMonth();
  return Array.from({ length: Math.ceil((before + days) / WEEK) }, (_week, week) =>
    Array.from({ length: WEEK }, (_day, weekday) => {
      const day = week * WEEK + weekday - before;
      return day < 0 || day >= days ? undefined : first.add(day, 'day').format(STORED);
    }),
  );
}
