import { AppError } from '../../contracts/errors.ts';
import type { Decided, DecisionRequest } from '../../contracts/tasks.schemas.ts';
import { actWithSignatures } from '../../db/stores/pending-writings.ts';
import type { SigningAct } from '../../db/stores/signatures-store.ts';
import { allowedTaskActions } from '../../domain/approval/allowed-actions.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import { signatureLevelOf } from '../../domain/approval/signature-level.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { checkedSignatures } from './signatures/checked-signatures.ts';
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
  const signing = isTaken(found, asker, decision) ? await signingOf(deps, asker, found, decision) : undefined;
  const given = {
    taskId,
    verdict,
    version,
    ...(signing && { signatureId: signing.id }),
    ...(lookAgain && { lookAgain }),
  };
  const decide = (said: Pick<DecideCommand, 'remarkId'>) =>
    deps.cases.command(
      found.task.caseId,
      { type: 'decide', actorId: asker.viewer.personId, ...given, ...said },
      { commandId: idFor(asker, 'decide') },
    );
  const decideInWords = () =>
    remark === undefined ? decide({}) : withRemark(deps, asker, remark, (remarkId) => decide({ remarkId }));
  await (signing ? actWithSignatures(deps.db, signing, decideInWords) : decideInWords());
  return viewTask(deps, asker, found.task);
}

/** Where the engine will refuse anyway, its refusal is the answer. */
function isTaken({ task, summary }: VisibleTask, { viewer }: Asker, { action, version }: DecisionRequest): boolean {
  const allowed = allowedTaskActions(askedBy(task), summary, viewer.personId);
  return task.status === 'open' && version === summary.version && allowed.includes(action);
}

/** The signatures a paper asks for. */
async function signingOf(
  deps: AppDeps,
  asker: Asker,
  { task, summary }: VisibleTask,
  { action, signatures }: DecisionRequest,
): Promise<SigningAct | undefined> {
  const needsCertificate = action === 'sign' && signatureLevelOf(summary.definition, task) === 'certificate';
  if (!needsCertificate && signatures) throw new AppError('SIGNATURE_NOT_ASKED');
  return needsCertificate ? checkedSignatures(deps, asker, task, signatures ?? []) : undefined;
}
