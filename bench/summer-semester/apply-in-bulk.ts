/** Applications of thousands of students at once, so that a bench need not click for each of them. */
import type { Knex } from 'knex';
import { createApplicationsStore } from '../../db/stores/campaign/applications-store.ts';
import { inCampaign, type HeldCampaign } from '../../db/stores/campaign/in-campaign.ts';
import type { CandidateReason } from '../../domain/academic-record/candidates.ts';
import { applicationNumber } from '../../domain/campaign/application-number.ts';
import type { Application } from '../../domain/campaign/application.ts';
import { derivedId } from '../../platform/ids.ts';

const OFFICE = 'person-registrar';

interface Wish {
  readonly studentId: string;
  readonly courseCode: string;
  readonly reason: CandidateReason;
  readonly language: Application['language'];
  readonly credits: number;
}

/** Applies for what candidates have to do, as far as their credits go. @returns how many applications there are */
export async function applyInBulk(db: Knex, campaignId: string, most: number): Promise<number> {
  const at = new Date().toISOString();
  return inCampaign(db, { campaignId, at }, async (held) => {
    const applications = (await wishesWithin(held)).slice(0, most).map((wish, index) => made(held, wish, index));
    const store = createApplicationsStore(held.transaction);
    for (const application of applications) await store.add({ application, madeBy: OFFICE, at });
    const details = { applicationIds: applications.map(({ id }) => id) };
    await held.log({ actorId: OFFICE, action: 'applications-submitted', details });
    return applications.length;
  });
}

async function wishesWithin({ transaction, state }: HeldCampaign): Promise<readonly Wish[]> {
  const wishes: readonly Wish[] = await transaction('campaign_candidates')
    .join('students', 'students.id', 'campaign_candidates.student_id')
    .join('courses', 'courses.code', 'campaign_candidates.course_code')
    .where({ campaign_id: state.campaignId })
    .orderBy(['student_id', 'course_code'])
    .select('student_id as studentId', 'course_code as courseCode', 'reason', 'study_language as language', 'credits');
  const taken = new Map<string, number>();
  return wishes.filter(({ studentId, courseCode, credits }, index) => {
    const before = wishes[index - 1];
    const isTwice = before?.studentId === studentId && before.courseCode === courseCode;
    const sum = (taken.get(studentId) ?? 0) + credits;
    const fits = !isTwice && sum <= state.plan.creditCap;
    if (fits) taken.set(studentId, sum);
    return fits;
  });
}

function made({ state }: HeldCampaign, wish: Wish, index: number): Application {
  const { campaignId, plan } = state;
  return {
    ...wish,
    id: derivedId('bench application', wish.studentId, wish.courseCode),
    ...{ campaignId, number: applicationNumber(plan, index + 1) },
    ...{ status: 'submitted', amount: wish.credits * plan.pricePerCredit, paid: 0, version: 1 },
  };
}
