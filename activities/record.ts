import type { Knex } from 'knex';
import type { RecordActivities } from '../contracts/activities.ts';
import { readWaitNews } from '../db/read-models/waits.ts';
import { createCampaignsStore } from '../db/stores/campaign/campaigns-store.ts';
import { createCaseRecordStore } from '../db/stores/case-record-store.ts';
import type { CaseFactType } from '../domain/approval/events.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Events that may be what another case waits for. */
const OUTCOMES: readonly CaseFactType[] = ['registered', 'withdrawn', 'refused', 'annulled', 'closed'];

/** The one way events reach PostgreSQL. */
export function createRecordActivities({
  db,
  mail,
}: Pick<ActivityDependencies, 'db' | 'mail'>): Pick<RecordActivities, 'recordEvents'> {
  const record = createCaseRecordStore(db, { sendsMail: mail !== undefined });
  return {
    async recordEvents(input) {
      const instead = await record.record(input);
      // after the record: whoever begins to wait later finds the outcome there
      const mayBeAwaited = instead ?? input.events.some(({ type }) => OUTCOMES.includes(type));
      const isAwaited = mayBeAwaited && (await isWaitedFor(db, input.caseId));
      if (!isAwaited) return instead;
      return instead ? { ...instead, isAwaited } : { isAwaited };
    },
  };
}

/** Another case waits for it, or the campaign that has opened it. */
async function isWaitedFor(db: Knex, caseId: string): Promise<boolean> {
  if ((await createCampaignsStore(db).campaignOfCase(caseId)) !== undefined) return true;
  return (await readWaitNews(db, caseId)).length > 0;
}
