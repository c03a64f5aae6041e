import { AppError } from '../../contracts/errors.ts';
import type { CaseView } from '../../contracts/cases.schemas.ts';
import { readCaseAt, type CaseAt } from '../../db/read-models/case-at/case-at.ts';
import { readCaseFileAt } from '../../db/read-models/case-at/file-at.ts';
import { readStudentsAt } from '../../db/read-models/case-at/students-at.ts';
import { relationsAt } from '../../db/read-models/case-at/validity-at.ts';
import { readRelations } from '../../db/read-models/relations.ts';
import { readAwaited } from '../../db/read-models/waits.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { caseScopeOf } from '../policy/case-policy.ts';
import { presentCase } from '../present/case.ts';
import { visibleCase } from './visible-case.ts';

/**
 * A case as it stood, for whoever may see it now.
 *
 * @throws NOT_FOUND when they may not · NO_SUCH_MOMENT before the case was opened and in the time to come
 */
async function visibleCaseAt(deps: AppDeps, asker: Asker, caseId: string, at: Instant): Promise<CaseAt> {
  const now = await visibleCase(deps, asker, caseId);
  const then = at <= deps.clock.now() ? await readCaseAt(deps.db, now, at) : undefined;
  if (!then) throw new AppError('NO_SUCH_MOMENT');
  return then;
}

/** A case as it stands, or as it stood at a moment. */
export type CaseThen = Pick<CaseAt, 'row'> & Partial<Pick<CaseAt, 'then' | 'tasks'>>;

/** What is read of a case beside itself, now or as it stood. @throws NOT_FOUND · NO_SUCH_MOMENT */
export async function visibleCaseThen(
  deps: AppDeps,
  asker: Asker,
  caseId: string,
  at: Instant | undefined,
): Promise<CaseThen> {
  if (at !== undefined) return visibleCaseAt(deps, asker, caseId, at);
  return { row: await visibleCase(deps, asker, caseId) };
}

/** The whole view of a case as it stood; nothing can be done in the past. @throws NOT_FOUND · NO_SUCH_MOMENT */
export async function viewCaseAt(deps: AppDeps, asker: Asker, caseId: string, at: Instant): Promise<CaseView> {
  const { row, tasks, questions } = await visibleCaseAt(deps, asker, caseId, at);
  const [students, relations, awaited, file] = await Promise.all([
    readStudentsAt(deps.db, row.studentIds, at),
    readRelations(deps.db, caseId, caseScopeOf(asker.viewer)),
    readAwaited(deps.db, row.summary.waiting, caseScopeOf(asker.viewer)),
    readCaseFileAt(deps.db, caseId, at),
  ]);
  const parts = { row, tasks, questions, students, relations: relationsAt(relations, at), awaited, file };
  const view = presentCase(parts, { ...asker, now: at });
  const openTasks = view.openTasks.map((task) => ({ ...task, allowedActions: [] }));
  return { ...view, openTasks, allowedActions: [], asOf: at };
}
