import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import { createContentsStore } from '../../db/stores/contents-store.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { viewCase, visibleCase } from './visible-case.ts';

/** Ends a case before its signature. @throws NOT_FOUND · the engine's refusals */
export async function withdrawCase(deps: AppDeps, asker: Asker, caseId: string, reason: string): Promise<CaseView> {
  const { summary } = await visibleCase(deps, asker, caseId);
  const actorId = asker.viewer.personId;
  if (summary.authorId !== actorId) throw new AppError('ONLY_THE_AUTHOR');
  const remarkId = idFor(asker, 'remark');
  const at = deps.clock.now();
  await createContentsStore(deps.db).saveRemark({ id: remarkId, caseId, authorId: actorId, text: reason, at });
  await deps.cases.command(caseId, { type: 'withdraw', actorId, remarkId }, { commandId: idFor(asker, 'withdraw') });
  return viewCase(deps, asker, caseId);
}
