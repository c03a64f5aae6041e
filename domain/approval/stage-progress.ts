import { emit, type Run } from './run.ts';
import type { OpenStage } from './state.ts';
import { isStaged, reachNextStage, stepOf, type StagedStep } from './steps.ts';
import { cancelStageTasks, cancelTasks, openTask, stageOfTask } from './tasks.ts';
import { stageResult, tally } from './voting.ts';

/** Looks at the open stage after a verdict: it goes on, or it is over one way or another. */
export function settleStage(run: Run): Run {
  const open = run.state.openStage;
  const step = open && stepOf(run.state, open.step);
  const stage = open && stageOfTask(run.state.definition, open);
  if (!open || !stage || !isStaged(step)) return run;
  switch (stageResult(stage, tally(open))) {
    case 'open':
      return askNext(run, open, step);
    case 'passed':
      return closeStage(run, open, step);
    case 'returned':
      return returnToAuthor(run);
    case 'refused':
      return emit(cancelTasks(run), { type: 'refused' });
  }
}

/** The paper goes back with all remarks; everybody else is relieved. */
function returnToAuthor(run: Run): Run {
  return emit(cancelTasks(run), { type: 'returned', version: run.state.version });
}

function closeStage(run: Run, { step, stage }: OpenStage, definition: StagedStep): Run {
  return reachNextStage(
    emit(cancelStageTasks(run, { step, stage }), { type: 'stage-closed', step, stage }),
    definition,
  );
}

/** A sequential stage asks the next person once nobody in it is being asked. */
export function askNext(run: Run, open: OpenStage, step: StagedStep): Run {
  const [next] = open.waiting;
  const isAsked = run.state.tasks.some((task) => isOfStage(task, open) && task.questionOf === undefined);
  if (!next || isAsked) return run;
  const action = step.type === 'signature' ? 'sign' : 'approve';
  return openTask(run, { step: open.step, stage: open.stage, action, dueAt: open.dueAt }, next);
}

function isOfStage(task: { step: string; stage?: string }, open: OpenStage): boolean {
  return task.step === open.step && task.stage === open.stage;
}
