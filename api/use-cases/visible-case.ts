import { AppError } from '../../contracts/errors.ts';
import type { CaseView } from '../../contracts/cases.schemas.ts';
import { readQuestions } from '../../db/read-models/case-talk.ts';
import { readCaseTasks } from '../../db/read-models/case-tasks.ts';
import { readCase, type CaseRow } from '../../db/read-models/cases.ts';
import { readCaseFile } from '../../db/read-models/office-files.ts';
import { readRelations } from '../../db/read-models/relations.ts';
import { readAwaited } from '../../db/read-models/waits.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { caseScopeOf } from '../policy/case-policy.ts';
import { presentCase } from '../present/case.ts';

/** Reads a case the asker may see. @throws NOT_FOUND when there is none */
export async function visibleCase({ db }: AppDeps, { viewer }: Asker, caseId: string): Promise<CaseRow> {
  const row = await readCase(db, caseId, caseScopeOf(viewer));
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** The case as the asker sees it now. @throws NOT_FOUND when they may not see it */
export async function viewCase(deps: AppDeps, asker: Asker, caseId: string): Promise<CaseView> {
  const row = await visibleCase(deps, asker, caseId);
  const [tasks, questions, students, relations, awaited, file] = await Promise.all([
    readCaseTasks(deps.db, caseId),
    readQuestions(deps.db, caseId),
    createStudentsStore(deps.db).byIds(row.studentIds),
    readRelations(deps.db, caseId, caseScopeOf(asker.viewer)),
    readAwaited(deps.db, row.summary.waiting, caseScopeOf(asker.viewer)),
    readCaseFile(deps.db, caseId),
  ]);
  const parts = { row, tasks, questions, students, relations, awaited, file };
  return presentCase(parts, { ...asker, now: deps.clock.now() });
}
