/** How tasks and the verdicts on them change with events. */
import { movedTo } from './asked-tasks.ts';
import type { CaseEvent, CaseFact } from './events.ts';
import type { CaseState, OpenStage, Participant, PendingVerdict, Task } from './state.ts';
import { verdictTimer, withoutTimer } from './timers.ts';
import { isApproving } from './voting.ts';
import { withoutIdleWatches } from './watches.ts';

type FactOf<Type extends CaseFact['type']> = Extract<CaseFact, { type: Type }>;
type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

export function taskOpened(state: CaseState, task: Task): CaseState {
  const added = { ...state, tasks: [...state.tasks, task], taskCount: state.taskCount + 1 };
  const next = state.openStage?.waiting[0];
  if (!isOfOpenStage(state.openStage, task) || next?.personId !== task.assigneeId) return added;
  return { ...added, openStage: { ...state.openStage, waiting: state.openStage.waiting.slice(1) } };
}

/** A verdict waits for the end of its undo window. */
export function verdictGiven(state: CaseState, event: EventOf<'verdict-given'>): CaseState {
  const { taskId, verdict, effectiveAt, remarkId, lookAgain, signatureId, actorId } = event;
  const pending: PendingVerdict = {
    taskId,
    personId: actorId,
    verdict,
    effectiveAt,
    ...(remarkId !== undefined && { remarkId }),
    ...(lookAgain && { lookAgain }),
    ...(signatureId !== undefined && { signatureId }),
  };
  return {
    ...state,
    pending: [...state.pending, pending],
    timers: [...state.timers, { key: verdictTimer(taskId), at: effectiveAt }],
  };
}

export function moveHeld(state: CaseState, { taskId, to, why }: FactOf<'move-held'>): CaseState {
  const others = (state.heldMoves ?? []).filter((held) => held.taskId !== taskId);
  return { ...state, heldMoves: [...others, { taskId, to, why }] };
}

/** With the answer goes what waited for it. */
export function withoutPending(state: CaseState, taskId: string): CaseState {
  const { heldMoves, ...rest } = state;
  const held = (heldMoves ?? []).filter((move) => move.taskId !== taskId);
  return {
    ...rest,
    ...(held.length > 0 && { heldMoves: held }),
    pending: state.pending.filter((verdict) => verdict.taskId !== taskId),
    timers: withoutTimer(state.timers, verdictTimer(taskId)),
  };
}

/** The verdict counts in its stage, and stands as a visa when it approves. */
export function decided(state: CaseState, event: EventOf<'decided'>): CaseState {
  const task = state.tasks.find((open) => open.id === event.taskId);
  const rest = withNamed(withoutTask(state, event.taskId), event.lookAgain);
  if (!task || !isOfOpenStage(state.openStage, task)) return rest;
  const given = [...state.openStage.given, { personId: task.assigneeId, verdict: event.verdict }];
  const counted = { ...rest, openStage: { ...state.openStage, given } };
  return isApproving(event.verdict)
    ? { ...counted, visas: [...counted.visas, toVisa(task, event, state.openStage)] }
    : counted;
}

/** Several may return a paper where everybody is heard; whoever one of them names looks again. */
function withNamed(state: CaseState, lookAgain: readonly string[] | undefined): CaseState {
  return lookAgain ? { ...state, mustLookAgain: [...(state.mustLookAgain ?? []), ...lookAgain] } : state;
}

function isOfOpenStage(openStage: OpenStage | undefined, task: Task): openStage is OpenStage {
  return (
    openStage !== undefined &&
    task.questionOf === undefined &&
    task.step === openStage.step &&
    task.stage === openStage.stage
  );
}

function toVisa(
  task: Task,
  { version, at }: EventOf<'decided'>,
  { step, stage, participants }: OpenStage,
): CaseState['visas'][number] {
  const { id: taskId, assigneeId: personId, actingForId } = task;
  const indifferentTo = participants.find((listed) => listed.personId === personId)?.indifferentTo;
  return {
    taskId,
    personId,
    step,
    stage,
    version,
    at,
    ...(actingForId !== undefined && { actingForId }),
    ...(indifferentTo && { indifferentTo }),
  };
}

export function withoutTask(state: CaseState, taskId: string): CaseState {
  const tasks = state.tasks.filter((task) => task.id !== taskId);
  return withoutIdleWatches({ ...withoutPending(state, taskId), tasks });
}

/** Somebody else is asked; they take the place in the stage too, unless only a question was passed on. */
export function taskMoved(state: CaseState, { taskId, fromId, to }: FactOf<'task-moved'>): CaseState {
  const moved = withoutPending(state, taskId);
  const tasks = moved.tasks.map((task) => (task.id === taskId ? movedTo(task, to) : task));
  const { openStage } = moved;
  const task = state.tasks.find((open) => open.id === taskId);
  if (!task || !isOfOpenStage(openStage, task)) return { ...moved, tasks };
  const participants = openStage.participants.map((listed) =>
    listed.personId === fromId ? placeOf(listed, to) : listed,
  );
  return { ...moved, tasks, openStage: { ...openStage, participants } };
}

/** Somebody else stands in the line of a sequential stage. */
export function placeMoved(state: CaseState, { fromId, to }: FactOf<'place-moved'>): CaseState {
  const { openStage } = state;
  if (!openStage) return state;
  const replaced = (listed: Participant) => (listed.personId === fromId ? placeOf(listed, to) : listed);
  const participants = openStage.participants.map(replaced);
  return { ...state, openStage: { ...openStage, participants, waiting: openStage.waiting.map(replaced) } };
}

/** The unit, the veto and the parts of no concern belong to the place, not to the person. */
function placeOf({ unitId, hasVeto, indifferentTo }: Participant, to: Participant): Participant {
  const { indifferentTo: _own, ...person } = to;
  return {
    ...person,
    ...(unitId !== undefined && { unitId }),
    ...(hasVeto && { hasVeto }),
    ...(indifferentTo && { indifferentTo }),
  };
}
