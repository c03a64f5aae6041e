import type { ChoiceList, Chosen } from '../../../contracts/campaign-groups.schemas.ts';
import type { Course } from '../../../contracts/academic-record.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readStudent } from '../../../db/read-models/students.ts';
import { readTogether } from '../../../db/read-together.ts';
import { createAcademicRecordStore } from '../../../db/stores/academic-record/academic-record-store.ts';
import { createCoursesStore } from '../../../db/stores/academic-record/courses-store.ts';
import { createApplicationsStore } from '../../../db/stores/campaign/applications-store.ts';
import { createCampaignsStore } from '../../../db/stores/campaign/campaigns-store.ts';
import { inCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { readGroups } from '../../../db/stores/campaign/read-groups.ts';
import { passedCourses } from '../../../domain/academic-record/debts.ts';
import { missingPrerequisites } from '../../../domain/academic-record/prerequisites.ts';
import { amountOf } from '../../../domain/campaign/application-faults.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import type { CampaignGroup } from '../../../domain/campaign/groups/group.ts';
import { openChoices, seatChosen, type Choice } from '../../../domain/campaign/groups/second-choice.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { Knex } from 'knex';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { studentScopeOf } from '../../policy/student-policy.ts';
import { mayApplyFor } from '../../policy/application-policy.ts';
import { lookOn } from '../applications/look-on.ts';

interface ApplicationPlace {
  readonly campaignId: string;
  readonly applicationId: string;
}

interface Offer extends Choice {
  readonly course: Course;
  /** tenge */
  readonly amount: number;
}

/** Courses a student whose group was cancelled may take instead. @throws NOT_FOUND · FORBIDDEN */
export async function viewChoices(deps: AppDeps, asker: Asker, place: ApplicationPlace): Promise<ChoiceList> {
  const state = await createCampaignsStore(deps.db).stateOf(place.campaignId);
  const application = await ownApplication(deps.db, asker, place);
  const offers = await offersOf(deps.db, state, application);
  return {
    items: offers.map(({ course: { code, title, credits }, language, amount }) => ({
      ...{ language, amount, course: { code, title: title[asker.language], credits } },
    })),
    ...(state.choosesUntil !== undefined && { until: state.choosesUntil }),
  };
}

/**
 * Takes another course instead of the cancelled one; the last of those who choose lets the campaign go on.
 *
 * @throws NOT_FOUND · FORBIDDEN · CHANGED_MEANWHILE · NO_PLACE · APPLICATION_MOVED_ON · CHOICE_COSTS_MORE
 */
export async function chooseAgain(
  deps: AppDeps,
  asker: Asker,
  request: ApplicationPlace & { readonly version: number; readonly courseCode: string },
): Promise<Chosen> {
  const { campaignId, courseCode } = request;
  const chosen = await inCampaign(deps.db, { campaignId, at: deps.clock.now() }, async (held) => {
    const application = await ownApplication(held.transaction, asker, request);
    if (application.version !== request.version) throw new AppError('CHANGED_MEANWHILE');
    const offer = (await offersOf(held.transaction, held.state, application)).find(
      ({ course }) => course.code === courseCode,
    );
    if (!offer) throw new AppError('NO_PLACE');
    const changed = withChoice(application, offer);
    await createApplicationsStore(held.transaction).saveAll([changed], held.at);
    const details = { applicationId: application.id, from: application.courseCode, to: courseCode };
    await held.log({ actorId: asker.viewer.personId, action: 'choice-made', details });
    return { changed, offer };
  });
  await lookOn(deps, asker, campaignId);
  const title = chosen.offer.course.title[asker.language];
  return { applicationId: chosen.changed.id, course: { code: courseCode, title }, version: chosen.changed.version };
}

function withChoice(application: Application, { course, amount }: Offer): Application {
  const outcome = changeApplication(application, {
    ...{ type: 'choose', courseCode: course.code, credits: course.credits, amount },
  });
  if (!outcome.ok) throw new AppError(outcome.code);
  return outcome.application;
}

async function ownApplication(db: Knex, { viewer }: Asker, place: ApplicationPlace): Promise<Application> {
  const [application] = await createApplicationsStore(db).byIds(place.campaignId, [place.applicationId]);
  const student = application && (await readStudent(db, application.studentId, studentScopeOf(viewer)));
  if (!student) throw new AppError('NOT_FOUND');
  if (!mayApplyFor(viewer, student.record)) throw new AppError('FORBIDDEN');
  return application;
}

/** Nothing outside the term of choosing, and for an application that has its group. */
async function offersOf(db: Knex, state: CampaignState, application: Application): Promise<readonly Offer[]> {
  if (state.phase !== 'second-choice' || application.status !== 'unplaced') return [];
  const choices = openChoices(application, await groupsToCome(db, state), state.plan.maximumGroup);
  const [courses, passed, living] = await readTogether(db, [
    () => createCoursesStore(db).byCodes(choices.map(({ courseCode }) => courseCode)),
    () => passedBy(db, application.studentId),
    () => createApplicationsStore(db).livingOf(state.campaignId, application.studentId),
  ]);
  const taken = new Set(living.map(({ courseCode }) => courseCode));
  return choices.flatMap((choice) => {
    const course = courses.find(({ code }) => code === choice.courseCode);
    if (!course || taken.has(course.code) || missingPrerequisites(course, passed).length > 0) return [];
    const amount = amountOf(course, state.plan);
    return amount <= application.paid ? [{ ...choice, course, amount }] : [];
  });
}

/** The groups as they will be with everybody who has chosen already: a place that is promised is offered to nobody else. */
async function groupsToCome(db: Knex, { campaignId, plan }: CampaignState): Promise<readonly CampaignGroup[]> {
  const [groups, chosen] = await readTogether(db, [
    () => readGroups(db, campaignId),
    () => createApplicationsStore(db).withStatus(campaignId, ['paid']),
  ]);
  return seatChosen(chosen, groups, plan.maximumGroup).groups;
}

async function passedBy(db: Knex, studentId: string): Promise<ReadonlySet<string>> {
  const results = await createAcademicRecordStore(db).resultsOf([studentId]);
  return passedCourses(results.get(studentId) ?? []);
}
