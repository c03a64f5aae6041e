import type { RecordActivities } from '../contracts/activities.ts';
import { createCaseRecordStore } from '../db/stores/case-record-store.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** The one way events reach PostgreSQL. */
export function createRecordActivities({
  db,
  mail,
}: Pick<ActivityDependencies, 'db' | 'mail'>): Pick<RecordActivities, 'recordEvents'> {
  const record = createCaseRecordStore(db, { sendsMail: mail !== undefined });
  return { recordEvents: (input) => record.record(input) };
}
