/** The working calendar of the university as it is known on a day; entries are added, never overwritten. */
import type { Knex } from 'knex';
import type { DeadlineCounter } from '../../domain/calendar/counter.ts';
import { specialDays, type CalendarEntry } from '../../domain/calendar/entry.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { createDeadlineCounter } from '../deadline-counter.ts';
import { toJsonColumn } from '../json-column.ts';
import { readTogether } from '../read-together.ts';
import { createSettingsStore } from './settings-store.ts';

export interface EntryRow {
  readonly date: IsoDate;
  readonly kind: CalendarEntry['kind'];
  readonly nature: CalendarEntry['nature'];
  readonly title: CalendarEntry['title'];
  readonly source: string;
  readonly confirmed: boolean;
  readonly carries_over: boolean;
}

export const ENTRY_COLUMNS = ['date', 'kind', 'nature', 'title', 'source', 'confirmed', 'carries_over'] as const;

/** Days entered with the change `changeId`, which count from `validFrom`. */
export interface EntriesToAdd {
  readonly changeId: string;
  readonly validFrom: IsoDate;
  readonly entries: readonly CalendarEntry[];
}

export type CalendarStore = ReturnType<typeof createCalendarStore>;

export function createCalendarStore(db: Knex) {
  const settings = createSettingsStore(db);

  async function frame(): Promise<Omit<WorkingCalendar, 'days'>> {
    const [weekend, hours] = await readTogether(db, [
      () => settings.setting('weekend'),
      () => settings.setting('working-hours'),
    ]);
    return { weekend, hours };
  }

  async function workingCalendar(on: IsoDate): Promise<WorkingCalendar> {
    const [known, days] = await readTogether(db, [frame, () => knownOn(db, on).select<EntryRow[]>('date', 'kind')]);
    return { ...known, days: specialDays(days) };
  }

  return {
    /** Free days of the week and working hours. */
    frame,

    /** The calendar as it is known on a day. */
    workingCalendar,

    /** Counts deadlines by the calendar as it is known on a day. @param timeZone  IANA name */
    async counter(on: IsoDate, timeZone: string): Promise<DeadlineCounter> {
      return createDeadlineCounter(await workingCalendar(on), timeZone);
    },

    /** What is known on a day of every day that is or was something special, in order of date. */
    async entriesKnownOn(on: IsoDate): Promise<CalendarEntry[]> {
      const rows = await knownOn(db, on).select<EntryRow[]>(ENTRY_COLUMNS);
      return rows.map(toEntry);
    },

    /** Number of the last entry; it grows with every change. */
    async version(): Promise<number> {
      const row = await db('calendar_entries').max<{ last: number | null }>('ordinal as last').first();
      return row?.last ?? 0;
    },

    async add({ changeId, validFrom, entries }: EntriesToAdd): Promise<void> {
      const rows = entries.map((entry) => ({ ...toRow(entry), valid_from: validFrom, change_id: changeId }));
      await db('calendar_entries').insert(rows);
    },
  };
}

/** The last entry of each day among those that count on the day asked for. */
function knownOn(db: Knex, on: IsoDate) {
  const last = db('calendar_entries')
    .distinctOn('date')
    .where('valid_from', '<=', on)
    .orderBy([{ column: 'date' }, { column: 'valid_from', order: 'desc' }, { column: 'ordinal', order: 'desc' }])
    .select('*');
  return db.from(last.as('known')).orderBy('date');
}

/** Writes an entry as the columns of its table. */
export function toRow({ title, carriesOver, ...entry }: CalendarEntry): object {
  return { ...entry, title: toJsonColumn(title), carries_over: carriesOver };
}

/** Reads an entry from the columns of its table. */
export function toEntry({ carries_over: carriesOver, ...row }: EntryRow): CalendarEntry {
  return { ...row, carriesOver };
}
