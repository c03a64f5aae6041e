import type { IsoDate } from '../shared/time.ts';
import { addDays, weekdayOf } from './calendar-date.ts';
import { specialDays, type CalendarEntry } from './entry.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';
import { withEntries } from './plan-change.ts';

/** What is wrong with a day of a change. */
export type DayFaultCode =
  | 'DAY_REPEATED'
  | 'DAY_IS_PAST'
  | 'BEFORE_VALID_FROM'
  | 'DAY_TOO_FAR'
  | 'FREE_ALREADY'
  | 'WORKED_ALREADY'
  | 'NOTHING_TO_CANCEL'
  | 'SAME_AS_NOW'
  | 'BREAK_TOO_LONG';

export interface DayFault {
  /** place of the day among those entered */
  readonly index: number;
  readonly code: DayFaultCode;
}

export interface ChangeCircumstances {
  /** what the calendar says on the day the change begins to count, one entry a day */
  readonly current: readonly CalendarEntry[];
  readonly weekend: readonly number[];
  readonly today: IsoDate;
  readonly validFrom: IsoDate;
}

/** Deadlines do not reach further, and a calendar so far ahead would be a slip of the hand. */
const MOST_DAYS_AHEAD = 5 * 366;

/** No row of free days in a university's calendar is longer; summer is not free for the office. */
const LONGEST_BREAK_DAYS = 31;

/** Finds the first fault of each day, in order of the days. */
export function changeFaults(entered: readonly CalendarEntry[], circumstances: ChangeCircumstances): DayFault[] {
  return entered.flatMap((entry, index) => {
    const isRepeated = entered.slice(0, index).some(({ date }) => date === entry.date);
    const code = isRepeated ? 'DAY_REPEATED' : (timeFault(entry, circumstances) ?? senseFault(entry, circumstances));
    if (code) return [{ index, code }];
    return isInLongBreak(entry, entered, circumstances) ? [{ index, code: 'BREAK_TOO_LONG' as const }] : [];
  });
}

/** A day that is over may be confirmed or named otherwise; whether it was worked is a fact by then. */
function timeFault(entry: CalendarEntry, circumstances: ChangeCircumstances): DayFaultCode | undefined {
  const { today, validFrom } = circumstances;
  if (entry.date > addDays(today, MOST_DAYS_AHEAD)) return 'DAY_TOO_FAR';
  if (isWorked(entry, circumstances) === isWorked(currentOf(entry, circumstances), circumstances)) return undefined;
  if (entry.date < today) return 'DAY_IS_PAST';
  return entry.date < validFrom ? 'BEFORE_VALID_FROM' : undefined;
}

function senseFault(entry: CalendarEntry, circumstances: ChangeCircumstances): DayFaultCode | undefined {
  const now = currentOf(entry, circumstances);
  if (isSame(entry, now)) return 'SAME_AS_NOW';
  const isKnown = now.kind !== 'ordinary';
  if (entry.kind === 'ordinary') return isKnown ? undefined : 'NOTHING_TO_CANCEL';
  if (isKnown || entry.nature === 'holiday') return undefined;
  if (isWorked(entry, circumstances) !== isWorked(now, circumstances)) return undefined;
  return entry.kind === 'day-off' ? 'FREE_ALREADY' : 'WORKED_ALREADY';
}

type Day = Pick<CalendarEntry, 'date' | 'kind'> & Partial<CalendarEntry>;

function currentOf({ date }: CalendarEntry, { current }: ChangeCircumstances): Day {
  return current.find((entry) => entry.date === date) ?? { date, kind: 'ordinary' };
}

function isWorked({ date, kind }: Day, { weekend }: ChangeCircumstances): boolean {
  return kind === 'ordinary' ? !weekend.includes(weekdayOf(date)) : kind === 'working-day';
}

function isSame(entry: CalendarEntry, now: Day): boolean {
  if (entry.kind === 'ordinary') return false;
  const sameTitle = entry.title.kk === now.title?.kk && entry.title.ru === now.title.ru;
  const sameGround = entry.source === now.source && entry.confirmed === now.confirmed;
  return entry.kind === now.kind && entry.nature === now.nature && sameTitle && sameGround;
}

function isInLongBreak(
  { date, kind }: CalendarEntry,
  entered: readonly CalendarEntry[],
  { current, weekend }: ChangeCircumstances,
): boolean {
  if (kind === 'working-day') return false;
  const days = specialDays(withEntries(current, entered));
  const calendar: WorkingCalendar = { weekend, days, hours: { fromMinute: 0, toMinute: 1 } };
  const free = (step: 1 | -1) => {
    let count = 0;
    while (count <= LONGEST_BREAK_DAYS && !isWorkingDay(calendar, addDays(date, step * count))) count += 1;
    return count;
  };
  return free(1) + free(-1) - 1 > LONGEST_BREAK_DAYS;
}
