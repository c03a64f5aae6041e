import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { commandEnd } from './end-case.ts';
import { viewCase, visibleCase } from './visible-case.ts';
import { withRemark } from './with-remark.ts';

/** Ends a case before its signature. @throws NOT_FOUND · the engine's refusals */
export async function withdrawCase(deps: AppDeps, asker: Asker, caseId: string, reason: string): Promise<CaseView> {
  const { summary } = await visibleCase(deps, asker, caseId);
  const actorId = asker.viewer.personId;
  if (summary.authorId !== actorId) throw new AppError('ONLY_THE_AUTHOR');
  await withRemark(deps, asker, reason, (remarkId) =>
    commandEnd(deps, asker, caseId, { type: 'withdraw', actorId, remarkId }),
  );
  return viewCase(deps, asker, caseId);
}
