import { AppError } from '../../contracts/errors.ts';
import type { Decided, MoveTaskRequest } from '../../contracts/tasks.schemas.ts';
import { isDelegable } from '../../domain/approval/allowed-actions.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { mayReassign } from '../policy/case-policy.ts';
import { presentColleague } from './ask-question.ts';
import { viewTask, visibleTask } from './visible-task.ts';
import { commandWithRemark } from './with-remark.ts';

/** Lets somebody else answer in one's place and post. @throws NOT_FOUND · PERSON_UNFIT · PERSON_AWAY · the engine's refusals */
export async function delegateTask(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
  { to, reason }: MoveTaskRequest,
): Promise<Decided> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  if (!isDelegable(task)) throw new AppError('ACTION_NOT_ALLOWED');
  const { personId } = await presentColleague(deps, to, summary.process);
  const deputy = { personId, postId: task.postId };
  const words = { caseId: task.caseId, text: reason };
  await commandWithRemark(deps, asker, words, (named) => ({ type: 'delegate', ...named, taskId, to: deputy }));
  return viewTask(deps, asker, task);
}

/** Asks somebody else instead. @throws NOT_FOUND · FORBIDDEN · PERSON_UNFIT · PERSON_AWAY · the engine's refusals */
export async function reassignTask(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
  { to, reason }: MoveTaskRequest,
): Promise<Decided> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  if (!mayReassign(asker.viewer)) throw new AppError('FORBIDDEN');
  const person = await presentColleague(deps, to, summary.process);
  const words = { caseId: task.caseId, text: reason };
  await commandWithRemark(deps, asker, words, (named) => ({ type: 'reassign', ...named, taskId, to: person }));
  return viewTask(deps, asker, task);
}
