/** Moves the deadlines of a few cases to where the calendar of today puts them. */
import { Context } from '@temporalio/activity';
import type { MoveDeadlinesInput, MovedDeadlines } from '../contracts/activities.ts';
import { AppError } from '../contracts/errors.ts';
import { readOpenDeadlines, type OpenDeadline } from '../db/read-models/open-deadlines.ts';
import { createCalendarChangesStore } from '../db/stores/calendar-changes-store.ts';
import { createDeadlineMovesStore, type PlannedMove } from '../db/stores/deadline-moves-store.ts';
import { tellAboutJob } from '../db/stores/notices.ts';
import { recount } from '../domain/approval/deadline-move.ts';
import type { DeadlineCounter } from '../domain/calendar/counter.ts';
import { derivedId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { counterToday } from './stage-times.ts';

const CASES_AT_ONCE = 200;

/** Updates under way at a time: as many as keep two cores busy. */
const UPDATES_AT_ONCE = 16;

/** A case that does not answer so often is reported instead of holding up all others. */
const PATIENT_ATTEMPTS = 5;

export async function moveDeadlines(
  dependencies: ActivityDependencies,
  { changeId, after, checked }: MoveDeadlinesInput,
): Promise<MovedDeadlines> {
  const { db, clock } = dependencies;
  const deadlines = await readOpenDeadlines(db, { after, cases: CASES_AT_ONCE });
  const last = deadlines.at(-1);
  if (!last) return { checked: 0 };
  const counter = await counterToday(dependencies);
  const moves = createDeadlineMovesStore(db);
  await moves.plan(changeId, plan(deadlines, counter, clock.now()), clock.now());
  const caseIds = [...new Set(deadlines.map(({ caseId }) => caseId))];
  await allOf(await moves.planned(changeId, caseIds), (move) => carryOut(dependencies, changeId, move));
  await createCalendarChangesStore(db).progress(changeId, checked + deadlines.length);
  await tellAboutJob(db, clock.now());
  return { checked: deadlines.length, after: last.caseId };
}

function plan(deadlines: readonly OpenDeadline[], counter: DeadlineCounter, now: string): readonly PlannedMove[] {
  return deadlines.flatMap((deadline) => {
    const move = recount(deadline, counter, now);
    if (!move) return [];
    const { caseId, step, stage, personIds, dueAt: from } = deadline;
    const to = move.moves === 'deadline' ? move.dueAt : from;
    return [{ caseId, step, stage, personIds, from, to, alarms: move.alarms }];
  });
}

/** Tells the case; its answer is the outcome. */
async function carryOut(
  { db, cases, clock }: ActivityDependencies,
  changeId: string,
  move: PlannedMove,
): Promise<void> {
  const { caseId, step, stage, from, to: dueAt, alarms } = move;
  const place = { step, ...(stage !== null && { stage }) };
  const commandId = derivedId('calendar', changeId, caseId, step, stage ?? '');
  const refusal = await cases
    .bring(caseId, { type: 'move-deadline', ...place, dueAt, alarms }, { commandId })
    .catch(toOutcome);
  const outcome = refusal ? 'not-moved' : dueAt === from ? 'reminders-moved' : 'moved';
  const settled = { outcome, at: clock.now(), ...(refusal && { reason: refusal }) } as const;
  await createDeadlineMovesStore(db).settle(changeId, move, settled);
}

function toOutcome(error: unknown): string {
  const isPatient = Context.current().info.attempt < PATIENT_ATTEMPTS;
  if (!isPatient && error instanceof AppError && error.code === 'UNAVAILABLE') return error.code;
  throw error;
}

/** Does the same with every item, a few at a time; the first failure ends it once those under way have ended. */
async function allOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const workers = Array.from({ length: UPDATES_AT_ONCE }, async () => {
    for (const item of queue) await work(item);
  });
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
