import type {
  DecideOutcomes,
  OutcomeListView,
  StudentOutcomeView,
} from '../../../contracts/campaign-results.schemas.ts';
import { AppError, type FieldError } from '../../../contracts/errors.ts';
import { listExaminedStudents, undecidedStudents } from '../../../db/read-models/campaign/examined-students.ts';
import {
  readOutcomes,
  readOutcomesOf,
  type CampaignOutcomes,
  type StudentOutcome,
} from '../../../db/read-models/campaign/outcomes.ts';
import { listStudents, type ListedStudent } from '../../../db/read-models/students.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { createOutcomesStore } from '../../../db/stores/campaign/outcomes-store.ts';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import { fieldText } from '../../../platform/i18n/field-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { studentScopeOf } from '../../policy/student-policy.ts';
import { presentGroupStudent } from '../../present/campaign-group.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';

export const OUTCOMES_PAGE = 50;

/** Students looked up at a time: who may see few has to be looked for among many. */
const PORTION = 200;

interface OutcomesRequest {
  readonly campaignId: string;
  readonly proposed?: Outcome | undefined;
  /** id of the last student of the page before */
  readonly after?: string | undefined;
}

/** Outcomes as the sheets stand now, of students the asker may see, by their ids. @throws FORBIDDEN · NOT_FOUND */
export async function viewOutcomes(
  deps: AppDeps,
  asker: Asker,
  request: OutcomesRequest,
): Promise<{
  readonly page: readonly StudentOutcomeView[];
  readonly rest: Omit<OutcomeListView, 'items' | 'nextCursor'>;
}> {
  const { state } = await visibleCampaign(deps, asker.viewer, request.campaignId);
  const found = await findOutcomes(deps, asker, { state, request });
  const mayDecide = state.phase === 'results' && mayPlanCampaigns(asker.viewer);
  const isFirst = request.after === undefined;
  return {
    page: await presentAll(deps, asker, found.students),
    rest: {
      isConfirmed: found.rules.confirmed,
      ...(isFirst && { undecided: found.rules.confirmed ? 0 : await countUndecided(deps, state) }),
      allowedActions: mayDecide ? ['decide'] : [],
    },
  };
}

/** What is proposed is known only once it is reckoned: to look for it, everybody's is. */
async function findOutcomes(
  { db, clock }: AppDeps,
  { viewer }: Asker,
  { state, request: { proposed, after } }: { readonly state: CampaignState; readonly request: OutcomesRequest },
): Promise<CampaignOutcomes> {
  const on = clock.today();
  if (proposed === undefined) {
    const page = { campaignId: state.campaignId, scope: studentScopeOf(viewer), after, limit: OUTCOMES_PAGE };
    return readOutcomesOf(db, state, { on, among: await listExaminedStudents(db, page) });
  }
  const all = await readOutcomes(db, state, on);
  const isWanted = (each: StudentOutcome) =>
    each.proposed === proposed && (after === undefined || each.studentId > after);
  return { ...all, students: all.students.filter(isWanted) };
}

/**
 * Keeps what the registrar decides for students; a later decision takes the place of an earlier one.
 *
 * @throws FORBIDDEN · NOT_FOUND · WRONG_PHASE · CONTENT_INVALID for a student without results or an outcome not open
 */
export async function decideOutcomes(
  deps: AppDeps,
  asker: Asker,
  { campaignId, decisions }: DecideOutcomes & { readonly campaignId: string },
): Promise<{ readonly decided: number }> {
  await visibleCampaign(deps, asker.viewer, campaignId);
  if (!mayPlanCampaigns(asker.viewer)) throw new AppError('FORBIDDEN');
  await inCampaign(deps.db, { campaignId, at: deps.clock.now() }, async (held) => {
    if (held.state.phase !== 'results') throw new AppError('WRONG_PHASE');
    const among = decisions.map(({ studentId }) => studentId);
    const { students } = await readOutcomesOf(held.transaction, held.state, { on: deps.clock.today(), among });
    requireOpen(decisions, students, asker);
    await keep(held, asker, decisions);
  });
  return { decided: decisions.length };
}

async function keep(held: HeldCampaign, { viewer }: Asker, decisions: DecideOutcomes['decisions']): Promise<void> {
  const { transaction, state, at } = held;
  await createOutcomesStore(transaction).decide(state.campaignId, decisions, { by: viewer.personId, at });
  const outcomes = Object.fromEntries(decisions.map(({ studentId, outcome }) => [studentId, outcome]));
  await held.log({ actorId: viewer.personId, action: 'outcomes-decided', details: { outcomes } });
}

function requireOpen(
  decisions: DecideOutcomes['decisions'],
  students: readonly StudentOutcome[],
  { language }: Asker,
): void {
  const open = new Map(students.map((student) => [student.studentId, student.open]));
  const fields = decisions.flatMap(({ studentId, outcome }, index): readonly FieldError[] =>
    open.get(studentId)?.includes(outcome)
      ? []
      : [{ pointer: `/decisions/${index}/outcome`, code: 'NOT_IN_LIST', detail: fieldText('NOT_IN_LIST', language) }],
  );
  if (fields.length > 0) throw new AppError('CONTENT_INVALID', { fields });
}

/** Students for whom something is proposed and nobody has decided; by confirmed rules a proposal follows by itself. */
async function countUndecided({ db, clock }: AppDeps, state: CampaignState): Promise<number> {
  const among = await undecidedStudents(db, state.campaignId);
  const { students } = await readOutcomesOf(db, state, { on: clock.today(), among });
  return students.filter(({ proposed }) => proposed !== 'none').length;
}

/** One more than a page when there are more; students outside the scope are left out. */
async function presentAll(
  { db }: AppDeps,
  { viewer, language }: Asker,
  outcomes: readonly StudentOutcome[],
): Promise<readonly StudentOutcomeView[]> {
  const scope = studentScopeOf(viewer);
  const page: StudentOutcomeView[] = [];
  for (let start = 0; start < outcomes.length && page.length <= OUTCOMES_PAGE; start += PORTION) {
    const portion = outcomes.slice(start, start + PORTION);
    const ids = portion.map(({ studentId }) => studentId);
    const listed = await listStudents(db, { scope, filter: { ids }, limit: PORTION });
    const byId = new Map(listed.map((student) => [student.record.id, student]));
    for (const outcome of portion) {
      const student = byId.get(outcome.studentId);
      if (student) page.push(presentOutcome(outcome, student, language));
    }
  }
  return page.slice(0, OUTCOMES_PAGE + 1);
}

function presentOutcome(
  { studentId, summer, decided, decidedBy: _by, open, ...figures }: StudentOutcome,
  { record, faculty }: ListedStudent,
  language: Asker['language'],
): StudentOutcomeView {
  const { name, groupName, course: year } = record;
  return {
    ...figures,
    ...{ year, open: [...open], faculty: faculty[language] },
    student: presentGroupStudent({ studentId, name, groupName }, language),
    results: summer.map(({ courseCode, letter, passes }) => ({ courseCode, letter, passes })),
    ...(decided !== undefined && { decided }),
  };
}
