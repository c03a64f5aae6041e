/** Stands in for Temporal alone: absences are recorded by the same store, and nothing waits for their days. */
import type { Knex } from 'knex';
import type { AbsenceClient } from '../../contracts/absence-client.ts';
import { createAbsencesStore } from '../../db/stores/absences-store.ts';

export function createRecordingAbsenceClient(db: Knex): AbsenceClient {
  const store = createAbsencesStore(db);
  const now = () => new Date().toISOString();
  return {
    enter: ({ absence }) => store.enter(absence, now()),
    cancel: (id, cancelled) => store.cancel({ id, ...cancelled, at: now() }),
  };
}
