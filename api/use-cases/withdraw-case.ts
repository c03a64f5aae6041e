import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import { readHistory } from '../../db/read-models/case-history.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { keepRemark } from './keep-remark.ts';
import { viewCase, visibleCase } from './visible-case.ts';

/** Ends a case before its signature. @throws NOT_FOUND · the engine's refusals */
export async function withdrawCase(deps: AppDeps, asker: Asker, caseId: string, reason: string): Promise<CaseView> {
  const { summary } = await visibleCase(deps, asker, caseId);
  const actorId = asker.viewer.personId;
  if (summary.authorId !== actorId) throw new AppError('ONLY_THE_AUTHOR');
  const remarkId = await keepRemark(deps, asker, caseId, reason);
  try {
    await deps.cases.command(caseId, { type: 'withdraw', actorId, remarkId }, { commandId: idFor(asker, 'withdraw') });
  } catch (error) {
    if (!(await isWithdrawn(deps, caseId, remarkId))) throw error;
  }
  return viewCase(deps, asker, caseId);
}

/** The case may have ended by this very command, and its answer got lost with the end. */
async function isWithdrawn({ db }: AppDeps, caseId: string, remarkId: string): Promise<boolean> {
  const last = (await readHistory(db, caseId)).at(-1);
  return last?.action === 'withdrawn' && last.details['remarkId'] === remarkId;
}
