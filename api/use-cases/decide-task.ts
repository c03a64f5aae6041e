import { AppError } from '../../contracts/errors.ts';
import type { Decided, DecisionRequest } from '../../contracts/tasks.schemas.ts';
import { allowedTaskActions } from '../../domain/approval/allowed-actions.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import { signatureLevelOf } from '../../domain/approval/signature-level.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { keepRemark } from './keep-remark.ts';
import { keepSignature } from './signatures/keep-signature.ts';
import { askedBy, viewTask, visibleTask, type VisibleTask } from './visible-task.ts';

/**
 * Answers a task.
 *
 * @throws NOT_FOUND for a task of a case the asker may not see · what is wrong with a signature · the engine's refusals
 */
export async function decideTask(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
  decision: DecisionRequest,
): Promise<Decided> {
  const found = await visibleTask(deps, asker, taskId);
  const { action: verdict, version, lookAgain } = decision;
  // whoever may not decide leaves no words and no signature
  const kept = isTaken(found, asker, decision) ? await keepAll(deps, asker, found, decision) : {};
  await deps.cases.command(
    found.task.caseId,
    {
      type: 'decide',
      actorId: asker.viewer.personId,
      taskId,
      verdict,
      version,
      ...kept,
      ...(lookAgain && { lookAgain }),
    },
    { commandId: idFor(asker, 'decide') },
  );
  return viewTask(deps, asker, found.task);
}

/** Where the engine will refuse anyway, its refusal is the answer. */
function isTaken({ task, summary }: VisibleTask, { viewer }: Asker, { action, version }: DecisionRequest): boolean {
  const allowed = allowedTaskActions(askedBy(task), summary, viewer.personId);
  return task.status === 'open' && version === summary.version && allowed.includes(action);
}

type Kept = Pick<Extract<PersonCommand, { type: 'decide' }>, 'remarkId' | 'signatureId'>;

/** Keeps what the command names only by its id. */
async function keepAll(
  deps: AppDeps,
  asker: Asker,
  { task, summary }: VisibleTask,
  { action, remark, signatures }: DecisionRequest,
): Promise<Kept> {
  const needsCertificate = action === 'sign' && signatureLevelOf(summary.definition, task) === 'certificate';
  if (!needsCertificate && signatures) throw new AppError('SIGNATURE_NOT_ASKED');
  return {
    ...(needsCertificate && { signatureId: await keepSignature(deps, asker, task, signatures ?? []) }),
    ...(remark !== undefined && { remarkId: await keepRemark(deps, asker, task.caseId, remark) }),
  };
}
