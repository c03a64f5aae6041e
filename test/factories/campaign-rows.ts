/** A campaign with applications in the database of a test, without a workflow behind it. */
import type { Knex } from 'knex';
import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import { insertCampaign, updateCampaign } from '../../db/stores/campaign/campaign-row.ts';
import { applicationNumber } from '../../domain/campaign/application-number.ts';
import type { Application } from '../../domain/campaign/application.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import { withTransaction } from '../../db/transaction.ts';
import { aCampaign, anApplication, A_PLAN } from './applications.ts';

const LONG_AGO = '2027-05-01T04:00:00.000Z';

/** Puts a campaign in its place as its workflow would have left it; again: moves it on. */
export async function seedCampaign(db: Knex, overrides: Partial<CampaignState> = {}): Promise<CampaignState> {
  const state = aCampaign(overrides);
  await withTransaction(db, async (transaction) => {
    await insertCampaign(transaction, state, LONG_AGO);
    await updateCampaign(transaction, state, LONG_AGO);
  });
  return state;
}

/** One application for each student, with numbers in order. */
export async function seedApplications(
  db: Knex,
  studentIds: readonly string[],
  overrides: Partial<Application> = {},
): Promise<readonly Application[]> {
  const store = createApplicationsStore(db);
  const before = await store.total('campaign-1');
  const applications = studentIds.map((studentId, index) => {
    const number = applicationNumber(A_PLAN, before + index + 1);
    return anApplication({ id: `application-${number}`, number, studentId, ...overrides });
  });
  for (const application of applications) {
    await store.add({ application, madeBy: 'person-registrar', at: LONG_AGO });
  }
  return applications;
}

export function applicationOf(db: Knex, id: string): Promise<Application | undefined> {
  return createApplicationsStore(db)
    .byIds('campaign-1', [id])
    .then(([found]) => found);
}
