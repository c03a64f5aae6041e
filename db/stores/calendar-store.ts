/** The working calendar of the university and the deadlines counted by it. */
import type { Knex } from 'knex';
import type { Deadline } from '../../domain/approval/definition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { momentBefore } from '../../domain/calendar/before.ts';
import { dueMoment } from '../../domain/calendar/due.ts';
import type { DayKind, WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { toInstant, toLocal } from '../../platform/local-moment.ts';
import { toJsonColumn } from '../json-column.ts';
import { createSettingsStore } from './settings-store.ts';

/** A day that is not what its day of the week says. */
export interface CalendarDay {
  readonly date: IsoDate;
  readonly kind: DayKind;
  readonly title: LocalizedText;
  readonly source: string;
  readonly confirmed: boolean;
}

export type CalendarStore = ReturnType<typeof createCalendarStore>;

/** @param options.timeZone  IANA name of the university's zone */
export function createCalendarStore(db: Knex, { timeZone }: { readonly timeZone: string }) {
  const settings = createSettingsStore(db);

  async function workingCalendar(): Promise<WorkingCalendar> {
    const [rows, weekend, hours] = await Promise.all([
      db<CalendarDay>('calendar_days').select('date', 'kind'),
      settings.setting('weekend'),
      settings.setting('working-hours'),
    ]);
    return { weekend, hours, days: new Map(rows.map((row) => [row.date, row.kind])) };
  }

  return {
    /** When a deadline ends that starts at `from`. */
    async dueAt(from: Instant, deadline: Deadline): Promise<Instant> {
      const due = dueMoment(await workingCalendar(), toLocal(from, timeZone), deadline);
      return toInstant(due, timeZone);
    },

    /** The instant so much working time before another. */
    async before(instant: Instant, distance: Deadline): Promise<Instant> {
      return toInstant(momentBefore(await workingCalendar(), toLocal(instant, timeZone), distance), timeZone);
    },

    workingCalendar,

    /** Days of a year that are not what their day of the week says, in order. */
    daysOf(year: number): Promise<CalendarDay[]> {
      return db<CalendarDay>('calendar_days')
        .select('date', 'kind', 'title', 'source', 'confirmed')
        .whereBetween('date', [`${year}-01-01`, `${year}-12-31`])
        .orderBy('date');
    },

    /** Adds days or replaces those of the same dates. */
    async put(days: readonly CalendarDay[]): Promise<void> {
      if (days.length === 0) return;
      const rows = days.map((day) => ({ ...day, title: toJsonColumn(day.title) }));
      await db('calendar_days').insert(rows).onConflict('date').merge();
    },
  };
}
