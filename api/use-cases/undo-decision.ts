import type { Decided } from '../../contracts/tasks.schemas.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { viewTask, visibleTask } from './visible-task.ts';

/** Takes one's answer back before it has effect. @throws NOT_FOUND · NOTHING_TO_TAKE_BACK · CASE_CLOSED */
export async function undoDecision(deps: AppDeps, asker: Asker, taskId: string): Promise<Decided> {
  const { task } = await visibleTask(deps, asker, taskId);
  const command = { type: 'take-back', actorId: asker.viewer.personId, taskId } as const;
  await deps.cases.command(task.caseId, command, { commandId: idFor(asker, 'undo') });
  return viewTask(deps, asker, task);
}
