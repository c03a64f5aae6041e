import { SYSTEM } from '../../domain/approval/events.ts';
import type { OrderPurpose } from '../../domain/campaign/state.ts';
import { readOutcomes, type CampaignOutcomes } from '../../db/read-models/campaign/outcomes.ts';
import { createAcademicRecordStore } from '../../db/stores/academic-record/academic-record-store.ts';
import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import { changeApplications } from '../../db/stores/campaign/group-applications.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { createOutcomesStore } from '../../db/stores/campaign/outcomes-store.ts';
import { createSheetsStore } from '../../db/stores/campaign/sheets-store.ts';
import { dateIn } from '../../platform/clock.ts';
import type { CampaignWork } from './work.ts';

/** Brings the grades into the academic record and says what follows for each student; while a sheet is out, nothing does. */
export const settleOutcomes: CampaignWork<'settle-outcomes'> = ({ db, timeZone }, { campaignId, at }) =>
  inCampaign(db, { campaignId, at }, async (held) => {
    const openSheets = await createSheetsStore(held.transaction).countOpen(campaignId);
    if (openSheets > 0) return { type: 'outcomes-settled', purposes: [], openSheets };
    const outcomes = await readOutcomes(held.transaction, held.state, dateIn(timeZone, at));
    await keep(held, outcomes);
    return { type: 'outcomes-settled', purposes: purposesOf(outcomes), openSheets };
  });

async function keep(held: HeldCampaign, { students, results }: CampaignOutcomes): Promise<void> {
  const { transaction, at } = held;
  const { campaignId } = held.state;
  await createAcademicRecordStore(transaction).record(
    { source: `campaign/${campaignId}`, actorId: SYSTEM, at },
    { results },
  );
  await createOutcomesStore(transaction).keep(campaignId, students);
  const graded = new Set(results.map(({ studentId, courseCode }) => `${studentId}/${courseCode}`));
  const placed = await createApplicationsStore(transaction).withStatus(campaignId, ['placed']);
  const done = placed.filter(({ studentId, courseCode }) => graded.has(`${studentId}/${courseCode}`));
  const finished = await changeApplications(held, done, () => ({ type: 'finish' }));
  if (finished.length === 0) return;
  await held.log({
    actorId: SYSTEM,
    action: 'outcomes-kept',
    details: {
      applicationIds: finished.map(({ id }) => id),
      outcomes: Object.fromEntries(students.map(({ studentId, outcome }) => [studentId, outcome])),
    },
  });
}

/** Orders that follow from what students came to, in the order in which they are opened. */
const FOLLOWING = ['transfer', 'repeat', 'expulsion'] as const satisfies readonly OrderPurpose[];

function purposesOf({ students }: CampaignOutcomes): readonly OrderPurpose[] {
  if (students.length === 0) return [];
  return ['results', ...FOLLOWING.filter((wanted) => students.some(({ outcome }) => outcome === wanted))];
}
