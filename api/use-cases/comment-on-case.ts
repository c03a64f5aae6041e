import type { CommentView } from '../../contracts/cases.schemas.ts';
import { readComments } from '../../db/read-models/case-talk.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { presentComment } from '../present/case-talk.ts';
import { visibleCase } from './visible-case.ts';
import { withRemark } from './with-remark.ts';

/** All comments on a case, in order of writing. @throws NOT_FOUND */
export async function listComments(deps: AppDeps, asker: Asker, caseId: string): Promise<CommentView[]> {
  const { id } = await visibleCase(deps, asker, caseId);
  return (await readComments(deps.db, id)).map((comment) => presentComment(comment, asker.language));
}

/** Says something about a case for everybody who may read it. @throws NOT_FOUND · CASE_CLOSED */
export async function commentOnCase(deps: AppDeps, asker: Asker, caseId: string, text: string): Promise<CommentView[]> {
  await visibleCase(deps, asker, caseId);
  const commandId = idFor(asker, 'comment');
  await withRemark(deps, asker, text, (remarkId) =>
    deps.cases.command(caseId, { type: 'comment', actorId: asker.viewer.personId, remarkId }, { commandId }),
  );
  return listComments(deps, asker, caseId);
}
