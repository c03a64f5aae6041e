import type { ApplicationWindow, CourseOffers } from '../../../contracts/offers.schemas.ts';
import type { Course } from '../../../contracts/academic-record.ts';
import { createCoursesStore } from '../../../db/stores/academic-record/courses-store.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import {
  amountOf,
  applicationFaults,
  creditsOf,
  isWindowOpen,
  studentFaults,
  type LivingApplication,
} from '../../../domain/campaign/application-faults.ts';
import { groundsOf, type Applicant, type Ground } from '../../../domain/campaign/grounds.ts';
import type { CampaignPlan } from '../../../domain/campaign/plan.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { applicationFaultText } from '../../../platform/i18n/application-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayApplyFor } from '../../policy/application-policy.ts';
import { wholeName } from '../../present/people.ts';
import { foundApplicant } from './apply.ts';
import { announcedCampaign, viewApplications } from './view-applications.ts';

/**
 * Courses a student may take, why, at what price and what stands in the way, with what is applied for already.
 *
 * @throws NOT_FOUND for a campaign that is not announced, or a student the asker may not see
 */
export async function offersFor(
  deps: AppDeps,
  asker: Asker,
  { campaignId, student }: { readonly campaignId: string; readonly student?: string | undefined },
): Promise<CourseOffers> {
  const state = await announcedCampaign(deps, campaignId);
  const { listed, applicant } = await foundApplicant(deps, asker, student);
  const { id, name, groupName, studyLanguage } = listed.record;
  const living = await createApplicationsStore(deps.db).livingOf(campaignId, id);
  const window = presentWindow(state, deps.clock.now());
  return {
    campaign: window,
    student: { id, name: wholeName(name, asker.language), groupName, studyLanguage },
    creditsTaken: creditsOf(living),
    hindrances: studentFaults(applicant, state.plan).map((fault) => applicationFaultText(fault, asker.language)),
    offers: await openOffers(deps, asker, { applicant, living, plan: state.plan }),
    applications: await viewApplications(deps, asker, { campaignId, studentId: id }),
    allowedActions: window.window === 'open' && mayApplyFor(asker.viewer, listed.record) ? ['apply'] : [],
  };
}

export function presentWindow(state: CampaignState, now: Instant): ApplicationWindow {
  const { campaignId: id, phase, plan, times } = state;
  const { academicYear, session, startsOn, endsOn, creditCap, pricePerCredit } = plan;
  return {
    ...{ id, academicYear, session, phase, startsOn, endsOn, creditCap, pricePerCredit },
    window: windowOf(state, now),
    opensAt: times.opensAt,
    closesAt: times.closesAt,
  };
}

function windowOf(state: CampaignState, now: Instant): ApplicationWindow['window'] {
  if (isWindowOpen(state, now)) return 'open';
  return state.phase === 'candidates' || Date.parse(now) < Date.parse(state.times.opensAt) ? 'coming' : 'over';
}

interface Offering {
  readonly applicant: Applicant;
  readonly living: readonly LivingApplication[];
  readonly plan: CampaignPlan;
}

/** One offer a course, by its weightiest ground; what is applied for already is offered no more. */
async function openOffers({ db }: AppDeps, { language }: Asker, offering: Offering): Promise<CourseOffers['offers']> {
  const applied = new Set(offering.living.map(({ courseCode }) => courseCode));
  const all = groundsOf(offering.applicant, offering.plan);
  const grounds = all.filter(
    ({ courseCode }, index) =>
      !applied.has(courseCode) && all.findIndex((other) => other.courseCode === courseCode) === index,
  );
  const courses = await createCoursesStore(db).byCodes(grounds.map(({ courseCode }) => courseCode));
  const byCode = new Map(courses.map((course) => [course.code, course]));
  return grounds.flatMap((ground) => {
    const course = byCode.get(ground.courseCode);
    return course ? [presentOffer(course, ground, { ...offering, language })] : [];
  });
}

function presentOffer(
  course: Course,
  { reason }: Ground,
  { plan, language, ...known }: Offering & { readonly language: Language },
): CourseOffers['offers'][number] {
  const { code, title, credits } = course;
  return {
    course: { code, title: title[language], credits },
    reason,
    amount: amountOf(course, plan),
    faults: applicationFaults({ ...known, course, reason }, plan).map((fault) => ({
      code: fault.code,
      message: applicationFaultText(fault, language),
    })),
  };
}
