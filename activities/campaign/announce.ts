import { candidateRulesOn } from '../../db/read-models/academic-record/candidate-rules.ts';
import { candidatesOf } from '../../db/read-models/academic-record/candidates.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import { createCandidatesStore } from '../../db/stores/campaign/candidates-store.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { tellInCampaign } from '../../db/stores/campaign/messages-store.ts';
import { dateIn } from '../../platform/clock.ts';
import type { CampaignWork } from './work.ts';

/** Finds who may attend, keeps the list, and tells the students and their advisers; repeating it tells nobody twice. */
export const announce: CampaignWork<'announce'> = async ({ db, timeZone }, { campaignId, at }) => {
  const { plan } = await createCampaignsStore(db).stateOf(campaignId);
  const on = dateIn(timeZone, at);
  const rules = {
    ...(await candidateRulesOn(db, on)),
    reasons: plan.reasons,
    graduatingMayAttend: plan.graduatesMayAttend,
  };
  const candidates = await candidatesOf(db, { on, rules });
  return inCampaign(db, { campaignId, at }, async (held) => {
    const store = createCandidatesStore(held.transaction);
    if ((await store.students(campaignId)).length === 0) {
      await store.keep(campaignId, candidates);
      await tellOfAnnouncement(held);
    }
    return { type: 'announced', candidates: (await store.students(campaignId)).length };
  });
};

async function tellOfAnnouncement(held: HeldCampaign): Promise<void> {
  const { campaignId, plan } = held.state;
  const store = createCandidatesStore(held.transaction);
  const { applicationsFrom, applicationsUntil } = plan;
  const students = await store.students(campaignId);
  const advisers = await store.byAdviser(campaignId);
  const details = { applicationsFrom, applicationsUntil };
  await tellInCampaign(held, [
    ...students.map((studentId) => ({ kind: 'may-apply' as const, studentId, details })),
    ...advisers.map((adviser) => ({
      kind: 'candidates-of-adviser' as const,
      personId: adviser.adviserId,
      details: { ...details, students: adviser.students },
    })),
  ]);
}
