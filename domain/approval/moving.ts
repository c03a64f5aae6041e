/** A task goes from one person to another: by delegation, by the registrar head, or because somebody is away. */
import type { PersonCommand, SystemCommand } from './commands.ts';
import { deputyshipOf, withoutDeputyship } from './deputyship.ts';
import { SYSTEM, type MoveReason } from './events.ts';
import { judged, mayJudge } from './four-eyes.ts';
import { refused, type Refused, type RefusalCode } from './refusal.ts';
import { begin, emit, type Run } from './run.ts';
import type { CaseState, HeldMove, Participant, Task } from './state.ts';
import { isAnswered, stageOfTask, whyNotOpen } from './tasks.ts';

type PersonCommandOf<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>;

/** Lets somebody else answer in one's place; the verdict will name both. */
export function delegate(state: CaseState, command: PersonCommandOf<'delegate'>, now: string): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (!task) return refused(whyNotOpen(state, command.taskId));
  if (task.assigneeId !== command.actorId) return refused('NOT_YOUR_TURN');
  const { remarkId } = command;
  return move(begin(state, command.actorId, now), task, {
    to: inPlaceOf(task, command.to),
    why: 'delegated',
    remarkId,
  });
}

/** Whoever answers in the end acts for the person asked first, on the same legal basis; that person for themselves. */
function inPlaceOf(task: Task, to: Participant): Participant {
  const bare = withoutDeputyship(to);
  if (bare.personId === task.actingForId) return bare;
  const basis = to.absenceId === undefined ? task : to;
  return { ...bare, ...deputyshipOf(basis), actingForId: task.actingForId ?? task.assigneeId };
}

/** Asks somebody else instead; who asks for it was allowed to before the command was sent. */
export function reassign(state: CaseState, command: PersonCommandOf<'reassign'>, now: string): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (!task) return refused('ALREADY_DECIDED');
  const { to, remarkId } = command;
  return move(begin(state, command.actorId, now), task, { to, why: 'reassigned', remarkId });
}

/** Moves a task that waits when an absence starts, and back when it ends, unless it went elsewhere meanwhile. */
export function moveTask(
  state: CaseState,
  command: Extract<SystemCommand, { type: 'move-task' }>,
  now: string,
): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (task?.assigneeId !== command.fromId) return refused('STALE_RESULT');
  const { to, why } = command;
  const run = begin(state, SYSTEM, now);
  // the answer may still be taken back, and whoever was asked is away then
  if (isAnswered(state, task.id)) return emit(run, { type: 'move-held', taskId: task.id, to, why });
  return move(run, task, { to, why });
}

/** What had to wait for the end of the undo window is done once the answer is taken back. */
export function moveHeld(run: Run, held: HeldMove | undefined): Run {
  const task = run.state.tasks.find((open) => open.id === held?.taskId);
  if (!held || !task) return run;
  const moved = move({ ...run, actorId: SYSTEM }, task, held);
  return 'ok' in moved ? run : { ...moved, actorId: run.actorId };
}

/** Puts somebody else into the line of a sequential stage before their turn has come. */
export function movePlace(
  state: CaseState,
  command: Extract<SystemCommand, { type: 'move-place' }>,
  now: string,
): Run | Refused {
  const { step, stage, fromId, to, why } = command;
  const open = state.openStage;
  const isHere = open?.step === step && open.stage === stage;
  if (!isHere || !open.waiting.some(({ personId }) => personId === fromId)) return refused('STALE_RESULT');
  if (open.participants.some(({ personId }) => personId === to.personId)) return refused('ALREADY_ASKED');
  if (!mayJudge(judged(state), { step, stage }, to)) return refused('FOUR_EYES');
  return emit(begin(state, SYSTEM, now), { type: 'place-moved', step, stage, fromId, to, why });
}

interface Move {
  readonly to: Participant;
  readonly why: MoveReason;
  readonly remarkId?: string;
}

function move(run: Run, task: Task, { to, why, remarkId }: Move): Run | Refused {
  const objection = objectionTo(run.state, task, to);
  if (objection) return refused(objection);
  return emit(cancelOwnQuestion(run, task, to), {
    type: 'task-moved',
    taskId: task.id,
    step: task.step,
    ...(task.stage !== undefined && { stage: task.stage }),
    fromId: task.assigneeId,
    to,
    why,
    ...(remarkId !== undefined && { remarkId }),
  });
}

/** Nobody answers their own question. */
function cancelOwnQuestion(run: Run, task: Task, { personId }: Participant): Run {
  const own = run.state.tasks.find((open) => open.questionOf === task.id && open.assigneeId === personId);
  return own ? emit(run, { type: 'task-cancelled', taskId: own.id }) : run;
}

function objectionTo(state: CaseState, task: Task, to: Participant): RefusalCode | undefined {
  if (task.assigneeId === to.personId) return 'ALREADY_ASKED';
  if (isAnswered(state, task.id)) return 'ALREADY_DECIDED';
  if (isAskedThere(state, task, to.personId)) return 'ALREADY_ASKED';
  const { step, stage } = task;
  if (task.questionOf !== undefined) return isAsker(state, task.questionOf, to) ? 'ALREADY_ASKED' : undefined;
  if (stage === undefined || !stageOfTask(state.definition, task)) return undefined;
  return mayJudge(judged(state), { step, stage }, to) ? undefined : 'FOUR_EYES';
}

function isAsker(state: CaseState, askedAbout: string, { personId }: Participant): boolean {
  return state.tasks.some((task) => task.id === askedAbout && task.assigneeId === personId);
}

/** One open task a person and stage; who is listed for later in a sequential stage will be asked, too. */
function isAskedThere(state: CaseState, { step, stage, questionOf }: Task, personId: string): boolean {
  const isAsked = state.tasks.some(
    (task) =>
      task.step === step && task.stage === stage && task.questionOf === questionOf && task.assigneeId === personId,
  );
  const open = state.openStage;
  const isHere = questionOf === undefined && open?.step === step && open.stage === stage;
  return isAsked || (isHere && open.participants.some((listed) => listed.personId === personId));
}
