import type { CalendarChangeView, CalendarYearView, ChangeCalendar } from '../../contracts/calendar.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import { readChange, readComingDays } from '../../db/read-models/calendar-changes.ts';
import { createCalendarChangesStore } from '../../db/stores/calendar-changes-store.ts';
import { createCalendarStore } from '../../db/stores/calendar-store.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { specialDays } from '../../domain/calendar/entry.ts';
import { workingDaysBetween } from '../../domain/calendar/working-calendar.ts';
import { startOfDay } from '../../platform/clock.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { mayChangeCalendar } from '../policy/office-policy.ts';
import { presentChange, presentDay } from '../present/calendar.ts';
import { planCalendarChange } from './calendar-plan.ts';

const HOUR_MINUTES = 60;

/** The calendar of a year as it is known today. */
export async function viewCalendarYear(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
  year: number,
): Promise<CalendarYearView> {
  const store = createCalendarStore(db);
  const today = clock.today();
  const [version, entries, { weekend, hours }, coming] = await Promise.all([
    store.version(),
    store.entriesKnownOn(today),
    store.frame(),
    readComingDays(db, { year, today }),
  ]);
  const days = entries.filter(({ date, kind }) => date.startsWith(`${year}-`) && kind !== 'ordinary');
  const calendar = { weekend, hours, days: specialDays(entries) };
  return {
    year,
    version,
    today,
    weekend: [...weekend],
    workingHours: { from: clockTime(hours.fromMinute), to: clockTime(hours.toMinute) },
    workingDays: workingDaysBetween(calendar, addDays(`${year}-01-01`, -1), `${year}-12-31`),
    days: days.map((day) => presentDay(day, language)),
    unconfirmed: days.filter(({ confirmed }) => !confirmed).length,
    coming: coming.map((day) => ({ ...presentDay(day, language), validFrom: day.validFrom })),
    allowedActions: mayChangeCalendar(viewer) ? ['change'] : [],
  };
}

/**
 * Enters a change; open deadlines follow by themselves.
 *
 * @throws FORBIDDEN · CHANGED_MEANWHILE · CALENDAR_CHANGE_INVALID
 */
export async function enterCalendarChange(
  deps: AppDeps,
  asker: Asker,
  body: ChangeCalendar,
): Promise<CalendarChangeView> {
  if (!mayChangeCalendar(asker.viewer)) throw new AppError('FORBIDDEN');
  const changeId = idFor(asker, 'calendar-change');
  const isEntered = (await readChange(deps.db, changeId)) !== undefined;
  if (!isEntered) await propose(deps, asker, { ...body, changeId });
  return viewCalendarChange(deps, asker, changeId);
}

async function propose(
  deps: AppDeps,
  asker: Asker,
  { changeId: id, basis, reason, ...body }: ChangeCalendar & { readonly changeId: string },
): Promise<void> {
  const { days } = await planCalendarChange(deps, asker, { body, source: basis });
  const { validFrom, version: basedOn } = body;
  const entered = { enteredBy: asker.viewer.personId, enteredAt: deps.clock.now() };
  await createCalendarChangesStore(deps.db).propose({ id, validFrom, basis, reason, days, basedOn, ...entered });
  await deps.calendar.change({ changeId: id, startsAt: startOfDay(deps.settings.timeZone, validFrom) });
}

/** @throws NOT_FOUND */
export async function viewCalendarChange(
  { db }: AppDeps,
  { language }: Asker,
  id: string,
): Promise<CalendarChangeView> {
  const row = await readChange(db, id);
  if (!row) throw new AppError('NOT_FOUND');
  return presentChange(row, language);
}

/** `9:00` */
function clockTime(minute: number): string {
  return `${Math.floor(minute / HOUR_MINUTES)}:${String(minute % HOUR_MINUTES).padStart(2, '0')}`;
}
