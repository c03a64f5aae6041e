import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import type { WaitDecision } from '../../domain/approval/commands.ts';
import { waitDecisions } from '../../domain/approval/waiting.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { maySettleWaits } from '../policy/case-policy.ts';
import { commandEnd } from './end-case.ts';
import { viewCase, visibleCase } from './visible-case.ts';
import { withRemark } from './with-remark.ts';

/**
 * Lets a case go on that waits for what can come no more, or ends it.
 *
 * @throws NOT_FOUND · FORBIDDEN · ACTION_NOT_ALLOWED when it does not wait in vain, or has its number already
 */
export async function settleWait(
  deps: AppDeps,
  asker: Asker,
  caseId: string,
  { decision, reason }: { readonly decision: WaitDecision; readonly reason: string },
): Promise<CaseView> {
  const { summary } = await visibleCase(deps, asker, caseId);
  if (!maySettleWaits(asker.viewer)) throw new AppError('FORBIDDEN');
  if (!waitDecisions(summary).includes(decision)) throw new AppError('ACTION_NOT_ALLOWED');
  const command = { type: 'settle-wait', actorId: asker.viewer.personId, decision } as const;
  await withRemark(deps, asker, reason, (remarkId) => commandEnd(deps, asker, caseId, { ...command, remarkId }));
  return viewCase(deps, asker, caseId);
}
