import type { PersonCommand } from './commands.ts';
import { refused, type Refused, type RefusalCode } from './refusal.ts';
import { begin, emit, type Run } from './run.ts';
import type { CaseState, Task } from './state.ts';
import { finishStep, isStaged, reachNextStage, stepOf } from './steps.ts';
import { cancelTasks, openTask, VERDICTS_OF, VERDICTS_WITH_REMARK } from './tasks.ts';

type Decide = Extract<PersonCommand, { type: 'decide' }>;

/** Takes a person's answer to their task. */
export function decide(state: CaseState, command: Decide, now: string): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (!task) return refused(wasAsked(state, command.taskId) ? 'ALREADY_DECIDED' : 'NOT_YOUR_TURN');
  const objection = objectionTo(state, task, command);
  if (objection) return refused(objection);
  const { step, stage } = task;
  const run = emit(begin(state, command.actorId, now), {
    type: 'decided',
    taskId: task.id,
    step,
    ...(stage !== undefined && { stage }),
    verdict: command.verdict,
    version: command.version,
    ...(command.remarkId !== undefined && { remarkId: command.remarkId }),
  });
  return follow(run, task, command);
}

function objectionTo(state: CaseState, task: Task, command: Decide): RefusalCode | undefined {
  if (task.assigneeId !== command.actorId) return 'NOT_YOUR_TURN';
  if (command.version !== state.version) return 'CHANGED_MEANWHILE';
  if (!VERDICTS_OF[task.action].includes(command.verdict)) return 'ACTION_NOT_ALLOWED';
  if (VERDICTS_WITH_REMARK.includes(command.verdict) && !command.remarkId) return 'REMARK_REQUIRED';
  if (isStaged(stepOf(state, task.step)) && !hasFourEyes(state, task)) return 'FOUR_EYES';
  return undefined;
}

/** Nobody visas or signs a paper they wrote, or twice in different stages. */
function hasFourEyes(state: CaseState, task: Task): boolean {
  if (task.assigneeId === state.authorId) return false;
  return !state.visas.some(
    (visa) => visa.personId === task.assigneeId && (visa.step !== task.step || visa.stage !== task.stage),
  );
}

/** Task ids are numbered, so a number below the count belongs to a task that is over. */
function wasAsked(state: CaseState, taskId: string): boolean {
  const prefix = `${state.caseId}-`;
  const ordinal = taskId.startsWith(prefix) ? Number(taskId.slice(prefix.length)) : Number.NaN;
  return Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= state.taskCount;
}

function follow(run: Run, task: Task, command: Decide): Run {
  switch (command.verdict) {
    case 'approve':
    case 'approve-with-remark':
    case 'sign':
      return goOnInStage(run, task);
    case 'return':
      return emit(cancelTasks(run), { type: 'returned', version: command.version });
    case 'refuse':
      return emit(cancelTasks(run), { type: 'refused' });
    case 'acknowledge':
    case 'complete':
      return finishWhenAllDone(run, task.step);
  }
}

function goOnInStage(run: Run, task: Task): Run {
  const open = run.state.openStage;
  const step = stepOf(run.state, task.step);
  if (!open || !isStaged(step)) return run;
  const [next] = open.waiting;
  if (next) return openTask(run, { step: open.step, stage: open.stage, action: task.action, dueAt: open.dueAt }, next);
  if (run.state.tasks.some((other) => other.step === open.step && other.stage === open.stage)) return run;
  return reachNextStage(emit(run, { type: 'stage-closed', step: open.step, stage: open.stage }), step);
}

/** Finishes a step of distribution or execution once nobody and nothing in it is waited for. */
export function finishWhenAllDone(run: Run, stepKey: string): Run {
  const step = stepOf(run.state, stepKey);
  if (run.state.tasks.some((task) => task.step === stepKey)) return run;
  const waitsForEffects = step?.type === 'execution' && step.effectsOnFact !== undefined;
  if (waitsForEffects && !run.state.effectsDone.includes(stepKey)) return run;
  return finishStep(run, stepKey);
}
