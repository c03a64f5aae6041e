/** Changes of the working calendar. */
import type { Knex } from 'knex';
import { createCalendarChangesStore, type ProposedChange } from '../../db/stores/calendar-changes-store.ts';
import type { CalendarEntry } from '../../domain/calendar/entry.ts';

const TITLE = { kk: 'Демалыс күні', ru: 'Выходной день', en: 'Day off' };

export function aDayOff(date: string, overrides: Partial<CalendarEntry> = {}): CalendarEntry {
  const ground = { source: 'Order No. 7', confirmed: true, carriesOver: false };
  return { date, kind: 'day-off', nature: 'own', title: TITLE, ...ground, ...overrides };
}

export function aChange(id: string, overrides: Partial<ProposedChange> = {}): ProposedChange {
  return {
    id,
    validFrom: '2026-11-23',
    basis: 'Order No. 7 of 20.11.2026',
    reason: 'The building is closed.',
    days: [aDayOff('2026-12-01')],
    basedOn: 0,
    enteredBy: 'person-registrar-head',
    enteredAt: '2026-11-20T08:00:00.000Z',
    ...overrides,
  };
}

/** Changes that no workflow has taken up. */
export async function proposeChanges(db: Knex, ids: readonly string[]): Promise<void> {
  for (const id of ids) await createCalendarChangesStore(db).propose(aChange(id));
}
