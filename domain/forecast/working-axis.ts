import { addDays, daysBetween } from '../calendar/calendar-date.ts';
import type { LocalMoment } from '../calendar/due.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { IsoDate } from '../shared/time.ts';

/** Working time as one straight line, so that durations can be added and compared. */
export interface WorkingAxis {
  /** working minutes of a whole day */
  readonly dayMinutes: number;
  /** place of a moment; moments outside working hours lie where work begins next */
  placeOf(moment: LocalMoment): number;
  /** the moment at a place; at the end of a day that day's end, not the next one's beginning */
  momentAt(place: number): LocalMoment;
}

/** Lays out the working days from `first` for `days` days; what lies outside is taken for the nearest end. */
export function layOut(calendar: WorkingCalendar, first: IsoDate, days: number): WorkingAxis {
  const { fromMinute, toMinute } = calendar.hours;
  const dayMinutes = toMinute - fromMinute;
  const before: number[] = [];
  const worked: IsoDate[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = addDays(first, day);
    before.push(worked.length);
    if (isWorkingDay(calendar, date)) worked.push(date);
  }
  return {
    dayMinutes,
    placeOf({ date, minute }) {
      const day = Math.min(Math.max(daysBetween(first, date), 0), days - 1);
      const passed = before[day] ?? 0;
      const isWorked = worked[passed] === date;
      return passed * dayMinutes + (isWorked ? Math.min(Math.max(minute - fromMinute, 0), dayMinutes) : 0);
    },
    momentAt(place) {
      const index = Math.min(Math.max(Math.ceil(place / dayMinutes) - 1, 0), worked.length - 1);
      const minute = Math.min(Math.max(place - index * dayMinutes, 0), dayMinutes);
      return { date: worked[index] ?? first, minute: fromMinute + Math.round(minute) };
    },
  };
}
