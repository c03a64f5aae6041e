import { ApplicationFailure, heartbeat } from '@temporalio/activity';
import type { AbsenceActivities, MoveTasksInput } from '../contracts/activities.ts';
import type { OutsideCommand } from '../contracts/case.messages.ts';
import { AppError } from '../contracts/errors.ts';
import {
  readBlockedStages,
  readTasksOf,
  readWaitingPlaces,
  type OpenTask,
  type OpenWork,
} from '../db/read-models/substituted-work.ts';
import { createAbsencesStore } from '../db/stores/absences-store.ts';
import { unitsOfPosts } from '../db/stores/deputies.ts';
import { tellRegistrarHeads } from '../db/stores/notices.ts';
import type { Absence } from '../domain/absence/absence.ts';
import { handOver } from '../domain/absence/handover.ts';
import type { RefusalCode } from '../domain/approval/refusal.ts';
import type { Participant } from '../domain/approval/state.ts';
import { derivedId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** The case has gone on, so there is nothing to move any more. */
const OUTRUN: readonly RefusalCode[] = ['STALE_RESULT', 'ALREADY_DECIDED', 'CASE_CLOSED'];

/** The record of absences, and the moving of work when they start and end. */
export function createAbsenceActivities(dependencies: ActivityDependencies): AbsenceActivities {
  const { db, clock } = dependencies;
  const store = createAbsencesStore(db);
  return {
    enterAbsence: (absence) => store.enter(absence, clock.now()).catch(failForGood),
    endAbsence: ({ absenceId, ...cancelled }) => store.cancel({ id: absenceId, ...cancelled, at: clock.now() }),
    moveTasks: (input) => moveTasks(dependencies, input),
  };
}

/** An overlap does not go away by trying again. */
function failForGood(error: unknown): never {
  if (error instanceof AppError && error.code === 'ABSENCE_OVERLAPS') {
    throw ApplicationFailure.nonRetryable(error.code, error.code);
  }
  throw error;
}

async function moveTasks(dependencies: ActivityDependencies, input: MoveTasksInput): Promise<void> {
  const { db, clock } = dependencies;
  const today = clock.today();
  const date = input.from > today ? input.from : today;
  const absences = await createAbsencesStore(db).onDay(date);
  const day = { date, absences };
  const away = new Set([input.absentId, ...absences.map(({ personId }) => personId)]);
  const moveTask = (task: OpenTask) => {
    const { taskId, holder } = task;
    const move = (to: Participant) =>
      ({ type: 'move-task', taskId, fromId: holder.personId, to, why: input.why }) as const;
    return moveWork(dependencies, input, { ...day, work: task, name: taskId, move });
  };
  for (const task of await readTasksOf(db, [...away])) await moveTask(task);
  for (const place of await readWaitingPlaces(db)) {
    const { caseId, step, stage, holder } = place;
    const { personId: fromId } = holder;
    const move = (to: Participant) => ({ type: 'move-place', step, stage, fromId, to, why: input.why }) as const;
    const refusal = await moveWork(dependencies, input, {
      ...day,
      work: place,
      name: `${step}/${stage}/${fromId}`,
      move,
    });
    // their turn has come since the places were read
    const tasks = refusal === 'STALE_RESULT' ? await readTasksOf(db, [fromId]) : [];
    for (const task of tasks.filter((open) => open.caseId === caseId)) await moveTask(task);
  }
  await lookAgainAtBlocked(dependencies);
}

/** Whoever has come, or acts from now on, may be the one a stage was waiting for. */
async function lookAgainAtBlocked({ db, cases, clock }: ActivityDependencies): Promise<void> {
  for (const { caseId, step, stage } of await readBlockedStages(db)) {
    heartbeat(caseId);
    const commandId = derivedId('look-again', caseId, step, stage, clock.now());
    await cases.bring(caseId, { type: 'look-again', step, stage }, { commandId });
  }
}

interface Work {
  readonly date: string;
  readonly absences: readonly Absence[];
  readonly work: OpenWork;
  /** names the work within its case */
  readonly name: string;
  readonly move: (to: Participant) => OutsideCommand;
}

/** Gives one piece of work to whoever answers for it; the registrar head is told when nobody can. Answers the case's refusal. */
async function moveWork(
  { db, cases, clock }: ActivityDependencies,
  { absenceId, absentId, why }: MoveTasksInput,
  { date, absences, work, name, move }: Work,
): Promise<RefusalCode | undefined> {
  heartbeat(name);
  const { caseId, process, holder } = work;
  const unitId = holder.unitId ?? (await unitsOfPosts(db, [holder])).get(holder.postId);
  const circumstances = { absences, date, process, ...(unitId !== undefined && { unitId }) };
  const handover = handOver(holder, { absenceId, absentId }, circumstances);
  if (handover.type === 'stay') return undefined;
  const refusal = handover.type === 'move' ? await send(move(handover.to)) : undefined;
  const isStuck = handover.type === 'dead-end' || (refusal !== undefined && !OUTRUN.includes(refusal));
  if (isStuck) await tellRegistrarHeads(db, { caseId, at: clock.now() });
  return refusal;

  function send(command: OutsideCommand): Promise<RefusalCode | undefined> {
    const commandId = derivedId('absence', absenceId, why, caseId, name, JSON.stringify(command));
    return cases.bring(caseId, command, { commandId });
  }
}
