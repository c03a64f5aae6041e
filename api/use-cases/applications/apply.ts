import type { ApplicationView, ApplyRequest } from '../../../contracts/applications.schemas.ts';
import type { Course } from '../../../contracts/academic-record.ts';
import { AppError, type FieldError } from '../../../contracts/errors.ts';
import { readApplicant, type FoundApplicant } from '../../../db/read-models/campaign/applicants.ts';
import { createCoursesStore } from '../../../db/stores/academic-record/courses-store.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { keepVisas, type NewVisa } from '../../../db/stores/campaign/visas-store.ts';
import { tellInCampaign } from '../../../db/stores/campaign/messages-store.ts';
import {
  amountOf,
  applicationFaults,
  isWindowOpen,
  type ApplicationFault,
  type LivingApplication,
} from '../../../domain/campaign/application-faults.ts';
import { applicationNumber } from '../../../domain/campaign/application-number.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { applicationFaultText } from '../../../platform/i18n/application-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { recordScopeOf } from '../../policy/student-policy.ts';
import { mayApplyFor } from '../../policy/application-policy.ts';
import { announcedCampaign, viewApplications } from './view-applications.ts';

type Wished = ApplyRequest['applications'][number];

/** What applying goes by: everything but the rows that are held. */
interface Applying {
  readonly asker: Asker;
  readonly found: FoundApplicant;
  readonly wishes: readonly Wished[];
  /** by code */
  readonly courses: ReadonlyMap<string, Course>;
}

/**
 * Applies for courses, all of them or none. What an adviser applies for has the adviser's visa already.
 *
 * @throws FORBIDDEN · NOT_FOUND · WINDOW_CLOSED · APPLICATION_FAULTY with a pointer to every course that cannot be taken
 */
export async function applyForCourses(
  deps: AppDeps,
  asker: Asker,
  { campaignId, student, applications: wishes }: ApplyRequest & { readonly campaignId: string },
): Promise<ApplicationView[]> {
  await announcedCampaign(deps, campaignId);
  const found = await foundApplicant(deps, asker, student);
  const { record } = found.listed;
  if (!mayApplyFor(asker.viewer, record)) throw new AppError('FORBIDDEN');
  const courses = await createCoursesStore(deps.db).byCodes(wishes.map(({ courseCode }) => courseCode));
  const applying = { asker, found, wishes, courses: new Map(courses.map((course) => [course.code, course])) };
  const at = deps.clock.now();
  const ids = await inCampaign(deps.db, { campaignId, at }, (held) => applyIn(held, applying));
  return viewApplications(deps, asker, { campaignId, ids });
}

/** The student asked about, or the asker. @throws NOT_FOUND when there is no such student for the asker */
export async function foundApplicant(
  { db, clock }: AppDeps,
  { viewer }: Asker,
  student: string | undefined,
): Promise<FoundApplicant> {
  const studentId = student ?? viewer.studentId;
  if (studentId === undefined) throw new AppError('NOT_FOUND');
  const scope = recordScopeOf(viewer);
  const found = await readApplicant(db, { studentId, scope, on: clock.today() });
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

async function applyIn(held: HeldCampaign, applying: Applying): Promise<readonly string[]> {
  const { transaction, state, at } = held;
  const { asker, found, wishes } = applying;
  const studentId = found.listed.record.id;
  const store = createApplicationsStore(transaction);
  const ids = wishes.map(({ courseCode }) =>
    idFor(asker, `application ${state.campaignId} ${studentId} ${courseCode}`),
  );
  const made = await store.byIds(state.campaignId, ids);
  if (made.length > 0) return ids;
  if (!isWindowOpen(state, at)) throw new AppError('WINDOW_CLOSED');
  requireFaultless(held, applying, await store.livingOf(state.campaignId, studentId));
  const before = await store.total(state.campaignId);
  const applications = wishes.map((wish, index) => {
    const number = applicationNumber(state.plan, before + index + 1);
    return newApplication(held, applying, { id: ids[index] ?? '', number, wish });
  });
  for (const application of applications) {
    await store.add({ application, madeBy: asker.viewer.personId, at });
  }
  await keepVisas(transaction, applications.filter(isAdvised).map(ownVisa(asker)), at);
  await tellOf(held, applying, applications);
  return ids;
}

/** Each wish is judged beside those that stand before it. */
function requireFaultless(
  { state }: HeldCampaign,
  { asker, found, wishes, courses }: Applying,
  standing: readonly LivingApplication[],
): void {
  const living = [...standing];
  const fields = wishes.flatMap(({ courseCode, reason }, index) => {
    const course = courses.get(courseCode);
    const faults = applicationFaults({ applicant: found.applicant, course, reason, living }, state.plan);
    if (course) living.push({ courseCode, credits: course.credits });
    return faults.map((fault) => fieldError(fault, index, asker.language));
  });
  if (fields.length > 0) throw new AppError('APPLICATION_FAULTY', { fields });
}

function fieldError(fault: ApplicationFault, index: number, language: Language): FieldError {
  const pointer = fault.field === 'student' ? '/student' : `/applications/${index}/${fault.field}`;
  return { pointer, code: fault.code, detail: applicationFaultText(fault, language) };
}

function newApplication(
  { state }: HeldCampaign,
  { asker, found, courses }: Applying,
  { id, number, wish }: { readonly id: string; readonly number: string; readonly wish: Wished },
): Application {
  const { record } = found.listed;
  const credits = courses.get(wish.courseCode)?.credits ?? 0;
  const isByAdviser = record.adviserId === asker.viewer.personId;
  return {
    ...{ id, number, credits, campaignId: state.campaignId, studentId: record.id },
    courseCode: wish.courseCode,
    language: wish.language ?? record.studyLanguage,
    reason: wish.reason,
    status: isByAdviser ? 'advised' : 'submitted',
    amount: amountOf({ credits }, state.plan),
    paid: 0,
    version: 1,
  };
}

function isAdvised({ status }: Application): boolean {
  return status === 'advised';
}

function ownVisa({ viewer: { personId } }: Asker): (application: Application) => NewVisa {
  return ({ id }) => ({ applicationId: id, kind: 'advise', approved: true, personId });
}

async function tellOf(
  held: HeldCampaign,
  { asker, found }: Applying,
  applications: readonly Application[],
): Promise<void> {
  const studentId = found.listed.record.id;
  await held.log({
    actorId: asker.viewer.personId,
    action: 'applications-submitted',
    details: {
      studentId,
      applicationIds: applications.map(({ id }) => id),
      courseCodes: applications.map(({ courseCode }) => courseCode),
      credits: applications.reduce((sum, { credits }) => sum + credits, 0),
      status: applications[0]?.status ?? '',
    },
  });
  const messages = applications.map(({ id, courseCode, amount }) => ({
    ...{ kind: 'application-made' as const, studentId },
    details: { applicationId: id, courseCode, amount },
  }));
  await tellInCampaign(held, messages);
}
