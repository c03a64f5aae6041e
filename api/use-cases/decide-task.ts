import type { Decided, DecisionRequest } from '../../contracts/tasks.schemas.ts';
import { allowedTaskActions } from '../../domain/approval/allowed-actions.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { keepRemark } from './keep-remark.ts';
import { askedBy, viewTask, visibleTask } from './visible-task.ts';

/** Answers a task. @throws NOT_FOUND for a task of a case the asker may not see · the engine's refusals */
export async function decideTask(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
  decision: DecisionRequest,
): Promise<Decided> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  const { action: verdict, version, remark, lookAgain } = decision;
  const allowed = allowedTaskActions(askedBy(task), summary, asker.viewer.personId);
  // whoever may not decide leaves no words
  const isTaken = task.status === 'open' && allowed.includes(verdict) && remark !== undefined;
  const remarkId = isTaken ? await keepRemark(deps, asker, task.caseId, remark) : undefined;
  await deps.cases.command(
    task.caseId,
    {
      type: 'decide',
      actorId: asker.viewer.personId,
      taskId,
      verdict,
      version,
      ...(remarkId !== undefined && { remarkId }),
      ...(lookAgain && { lookAgain }),
    },
    { commandId: idFor(asker, 'decide') },
  );
  return viewTask(deps, asker, task);
}
