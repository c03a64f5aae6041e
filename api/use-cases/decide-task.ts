import { AppError } from '../../contracts/errors.ts';
import type { Decided, DecisionRequest } from '../../contracts/tasks.schemas.ts';
import { allowedTaskActions } from '../../domain/approval/allowed-actions.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import { signatureLevelOf } from '../../domain/approval/signature-level.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { keepSignature } from './signatures/keep-signature.ts';
import { askedBy, viewTask, visibleTask, type VisibleTask } from './visible-task.ts';
import { withRemark } from './with-remark.ts';

type DecideCommand = Extract<PersonCommand, { type: 'decide' }>;

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
  const { action: verdict, version, lookAgain, remark } = decision;
  // whoever may not decide leaves no signature
  const signed = isTaken(found, asker, decision) ? await keepSigned(deps, asker, found, decision) : {};
  const given = { taskId, verdict, version, ...signed, ...(lookAgain && { lookAgain }) };
  const decide = (said: Pick<DecideCommand, 'remarkId'>) =>
    deps.cases.command(
      found.task.caseId,
      { type: 'decide', actorId: asker.viewer.personId, ...given, ...said },
      { commandId: idFor(asker, 'decide') },
    );
  await (remark === undefined ? decide({}) : withRemark(deps, asker, remark, (remarkId) => decide({ remarkId })));
  return viewTask(deps, asker, found.task);
}

/** Where the engine will refuse anyway, its refusal is the answer. */
function isTaken({ task, summary }: VisibleTask, { viewer }: Asker, { action, version }: DecisionRequest): boolean {
  const allowed = allowedTaskActions(askedBy(task), summary, viewer.personId);
  return task.status === 'open' && version === summary.version && allowed.includes(action);
}

/** Keeps the signatures a paper asks for, which the command names only by their id. */
async function keepSigned(
  deps: AppDeps,
  asker: Asker,
  { task, summary }: VisibleTask,
  { action, signatures }: DecisionRequest,
): Promise<Pick<DecideCommand, 'signatureId'>> {
  const needsCertificate = action === 'sign' && signatureLevelOf(summary.definition, task) === 'certificate';
  if (!needsCertificate && signatures) throw new AppError('SIGNATURE_NOT_ASKED');
  return needsCertificate ? { signatureId: await keepSignature(deps, asker, task, signatures ?? []) } : {};
}
