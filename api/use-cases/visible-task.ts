import { AppError } from '../../contracts/errors.ts';
import type { Decided } from '../../contracts/tasks.schemas.ts';
import { readTask, type CaseTask } from '../../db/read-models/case-tasks.ts';
import type { AskedTask } from '../../domain/approval/allowed-actions.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { viewCase, visibleCase } from './visible-case.ts';

export interface VisibleTask {
  readonly task: CaseTask;
  readonly summary: CaseSummary;
}

/** Reads a task of a case the asker may see. @throws NOT_FOUND when there is none */
export async function visibleTask(deps: AppDeps, asker: Asker, taskId: string): Promise<VisibleTask> {
  const task = await readTask(deps.db, taskId);
  if (!task) throw new AppError('NOT_FOUND');
  const { summary } = await visibleCase(deps, asker, task.caseId);
  return { task, summary };
}

/** The task as the rules of the engine look at it. */
export function askedBy({ id, action, step, stage, assignee }: CaseTask): AskedTask {
  return { id, action, step, ...(stage !== null && { stage }), assigneeId: assignee.id };
}

/** The task and its case as they stand now; an answer that can be taken back counts as given. */
export async function viewTask(deps: AppDeps, asker: Asker, { id, caseId }: CaseTask): Promise<Decided> {
  const [task, view] = await Promise.all([readTask(deps.db, id), viewCase(deps, asker, caseId)]);
  if (!task) throw new AppError('NOT_FOUND');
  const pending = view.openTasks.find((open) => open.id === id)?.pending;
  return {
    task: { id, status: task.status, ...(task.verdict !== null && { verdict: task.verdict }) },
    case: view,
    ...(pending && { undoUntil: pending.until }),
  };
}
