import type { RecordActivities } from '../contracts/activities.ts';
import { createCaseRecordStore } from '../db/stores/case-record-store.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** The one way events reach PostgreSQL. */
export function createRecordActivities({
  db,
}: Pick<ActivityDependencies, 'db'>): Pick<RecordActivities, 'recordEvents'> {
  const record = createCaseRecordStore(db);
  return { recordEvents: (input) => record.record(input) };
}
