import type { CommentView } from '../../contracts/cases.schemas.ts';
import { readComments } from '../../db/read-models/case-talk.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { presentComment } from '../present/case-talk.ts';
import { visibleCase } from './visible-case.ts';
import { commandWithRemark } from './with-remark.ts';

/** All comments on a case, in order of writing. @throws NOT_FOUND */
export async function listComments(deps: AppDeps, asker: Asker, caseId: string): Promise<CommentView[]> {
  const { id } = await visibleCase(deps, asker, caseId);
  return (await readComments(deps.db, id)).map((comment) => presentComment(comment, asker.language));
}

/** Says something about a case for everybody who may read it. @throws NOT_FOUND · CASE_CLOSED */
export async function commentOnCase(deps: AppDeps, asker: Asker, caseId: string, text: string): Promise<CommentView[]> {
  await visibleCase(deps, asker, caseId);
  await commandWithRemark(deps, asker, { caseId, text }, (named) => ({ type: 'comment', ...named }));
  return listComments(deps, asker, caseId);
}
