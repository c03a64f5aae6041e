/** A task goes from one person to another: by delegation, by the registrar head, or because somebody is away. */
import type { PersonCommand, SystemCommand } from './commands.ts';
import { SYSTEM, type MoveReason } from './events.ts';
import { mayJudge } from './four-eyes.ts';
import { refused, type Refused, type RefusalCode } from './refusal.ts';
import { begin, emit, type Run } from './run.ts';
import type { CaseState, Participant, Task } from './state.ts';
import { stageOfTask } from './tasks.ts';

type PersonCommandOf<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>;

/** Lets somebody else answer in one's place; the verdict will name both. */
export function delegate(state: CaseState, command: PersonCommandOf<'delegate'>, now: string): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (task?.assigneeId !== command.actorId) return refused('NOT_YOUR_TURN');
  const to = { ...command.to, actingForId: task.actingForId ?? command.actorId };
  const { remarkId } = command;
  return move(begin(state, command.actorId, now), task, { to, why: 'delegated', remarkId });
}

/** Asks somebody else instead; who asks for it was allowed to before the command was sent. */
export function reassign(state: CaseState, command: PersonCommandOf<'reassign'>, now: string): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (!task) return refused('ALREADY_DECIDED');
  const { to, remarkId } = command;
  return move(begin(state, command.actorId, now), task, { to, why: 'reassigned', remarkId });
}

/** Moves a task that waits when an absence starts, and back when it ends. */
export function moveTask(
  state: CaseState,
  command: Extract<SystemCommand, { type: 'move-task' }>,
  now: string,
): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (!task) return refused('STALE_RESULT');
  const { to, why } = command;
  return move(begin(state, SYSTEM, now), task, { to, why });
}

interface Move {
  readonly to: Participant;
  readonly why: MoveReason;
  readonly remarkId?: string;
}

function move(run: Run, task: Task, { to, why, remarkId }: Move): Run | Refused {
  const objection = objectionTo(run.state, task, to);
  if (objection) return refused(objection);
  return emit(run, {
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

function objectionTo(state: CaseState, task: Task, to: Participant): RefusalCode | undefined {
  if (task.assigneeId === to.personId) return 'ALREADY_ASKED';
  if (state.pending.some((verdict) => verdict.taskId === task.id)) return 'ALREADY_DECIDED';
  if (isAskedThere(state, task, to.personId)) return 'ALREADY_ASKED';
  const { step, stage } = task;
  if (stage === undefined || task.questionOf !== undefined || !stageOfTask(state.definition, task)) return undefined;
  return mayJudge(state, { step, stage }, to) ? undefined : 'FOUR_EYES';
}

/** One open task a person and stage; who is listed for later in a sequential stage will be asked, too. */
function isAskedThere(state: CaseState, { step, stage }: Task, personId: string): boolean {
  const isAsked = state.tasks.some(
    (task) => task.step === step && task.stage === stage && task.assigneeId === personId,
  );
  const open = state.openStage;
  const isListed =
    open?.step === step && open.stage === stage && open.participants.some((listed) => listed.personId === personId);
  return isAsked || isListed;
}
