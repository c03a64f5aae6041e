import type { EnteredDay, PreviewCalendar } from '../../contracts/calendar.schemas.ts';
import { AppError, type FieldError } from '../../contracts/errors.ts';
import { createCalendarStore } from '../../db/stores/calendar-store.ts';
import { changeFaults } from '../../domain/calendar/change-faults.ts';
import type { CalendarEntry } from '../../domain/calendar/entry.ts';
import { planChange, withEntries } from '../../domain/calendar/plan-change.ts';
import { fieldText, type FieldCode } from '../../platform/i18n/field-text.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';

/** Days as they would be entered, and the calendar as it would be. */
export interface CalendarPlan {
  readonly days: readonly CalendarEntry[];
  readonly after: readonly CalendarEntry[];
}

/**
 * Checks a change and adds the days that follow by the rule.
 *
 * @param source  what the days rest on
 * @throws CHANGED_MEANWHILE · CALENDAR_CHANGE_INVALID with pointers
 */
export async function planCalendarChange(
  { db, clock }: AppDeps,
  { language }: Asker,
  { body, source }: { readonly body: PreviewCalendar; readonly source: string },
): Promise<CalendarPlan> {
  const store = createCalendarStore(db);
  const { validFrom } = body;
  const [version, current, { weekend }] = await Promise.all([
    store.version(),
    store.entriesKnownOn(validFrom),
    store.frame(),
  ]);
  if (version !== body.version) throw new AppError('CHANGED_MEANWHILE');
  const entered = body.days.map((day) => toEntry(day, current, source));
  const today = clock.today();
  const faults: Fault[] = changeFaults(entered, { current, weekend, today, validFrom }).map(({ index, code }) => ({
    pointer: `/days/${index}/date`,
    code,
  }));
  if (validFrom < today) faults.unshift({ pointer: '/validFrom', code: 'VALID_FROM_PAST' });
  if (faults.length > 0) throw new AppError('CALENDAR_CHANGE_INVALID', { fields: faults.map(toField) });
  const days = planChange(current, entered, weekend);
  return { days, after: withEntries(current, days) };

  function toField({ pointer, code }: Fault): FieldError {
    return { pointer, code, detail: fieldText(code, language) };
  }
}

interface Fault {
  readonly pointer: string;
  readonly code: FieldCode;
}

/** A day that is cancelled keeps its name, so that the history can be read. */
function toEntry(day: EnteredDay, current: readonly CalendarEntry[], source: string): CalendarEntry {
  if (day.kind === 'ordinary') {
    const { date, kind } = day;
    const known = current.find((entry) => entry.date === date) ?? UNKNOWN;
    return { ...known, date, kind, source, confirmed: true };
  }
  const { carriesOver = false, ...entry } = day;
  return { ...entry, source, carriesOver: entry.nature === 'holiday' && carriesOver };
}

const UNKNOWN: Pick<CalendarEntry, 'nature' | 'title' | 'carriesOver'> = {
  nature: 'own',
  title: { kk: '', ru: '', en: '' },
  carriesOver: false,
};
