import { AppError } from '../../contracts/errors.ts';
import type { Decided, MoveTaskRequest } from '../../contracts/tasks.schemas.ts';
import { isDelegable } from '../../domain/approval/allowed-actions.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { mayReassign } from '../policy/case-policy.ts';
import { presentColleague } from './ask-question.ts';
import { viewTask, visibleTask } from './visible-task.ts';
import { withRemark } from './with-remark.ts';

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
  await withRemark(deps, asker, reason, (remarkId) =>
    deps.cases.command(
      task.caseId,
      { type: 'delegate', actorId: asker.viewer.personId, taskId, to: deputy, remarkId },
      { commandId: idFor(asker, 'delegate') },
    ),
  );
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
  await withRemark(deps, asker, reason, (remarkId) =>
    deps.cases.command(
      task.caseId,
      { type: 'reassign', actorId: asker.viewer.personId, taskId, to: person, remarkId },
      { commandId: idFor(asker, 'reassign') },
    ),
  );
  return viewTask(deps, asker, task);
}
