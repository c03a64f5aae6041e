import type { CalendarDay, EnteredDay } from '../../api/models.ts';

/** What people enter of a day: what it is and why, in one choice. */
export const DAY_SORTS = [
  'holiday',
  'announced-holiday',
  'moved-day-off',
  'moved-working-day',
  'own-day-off',
  'own-working-day',
  'ordinary',
] as const;
export type DaySort = (typeof DAY_SORTS)[number];

type Special = Omit<Extract<EnteredDay, { title: unknown }>, 'date' | 'title' | 'confirmed'>;

/** Kurban ait is announced for its day and makes no other day free; other holidays do. */
const MEANINGS: Readonly<Record<Exclude<DaySort, 'ordinary'>, Special>> = {
  holiday: { kind: 'day-off', nature: 'holiday', carriesOver: true },
  'announced-holiday': { kind: 'day-off', nature: 'holiday', carriesOver: false },
  'moved-day-off': { kind: 'day-off', nature: 'moved' },
  'moved-working-day': { kind: 'working-day', nature: 'moved' },
  'own-day-off': { kind: 'day-off', nature: 'own' },
  'own-working-day': { kind: 'working-day', nature: 'own' },
};

export function meaningOf(sort: Exclude<DaySort, 'ordinary'>): Special {
  return MEANINGS[sort];
}

/** The choice that stands for a day of the calendar. */
export function sortOf({ kind, nature, carriesOver }: CalendarDay): DaySort {
  if (kind === 'ordinary') return 'ordinary';
  if (nature === 'holiday') return carriesOver ? 'holiday' : 'announced-holiday';
  return nature === 'own' ? `own-${kind}` : `moved-${kind}`;
}
