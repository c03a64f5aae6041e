/** Stands in for Temporal alone: changes are entered by the same store, and deadlines stay where they are. */
import type { Knex } from 'knex';
import type { CalendarClient } from '../../contracts/calendar-client.ts';
import { createCalendarChangesStore } from '../../db/stores/calendar-changes-store.ts';

export function createRecordingCalendarClient(db: Knex): CalendarClient {
  return {
    change: ({ changeId }) => createCalendarChangesStore(db).enter(changeId, new Date().toISOString()),
  };
}
