import { AppError } from '../../contracts/errors.ts';
import type { Decided, QuestionRequest } from '../../contracts/tasks.schemas.ts';
import { readColleague } from '../../db/read-models/colleagues.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import type { Participant } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { keepRemark } from './keep-remark.ts';
import { viewTask, visibleTask } from './visible-task.ts';

/** Asks the author or a colleague while the task stays open. @throws NOT_FOUND · PERSON_UNFIT · the engine's refusals */
export async function askQuestion(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
  { text, to }: QuestionRequest,
): Promise<Decided> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  const asked = to === undefined || to === summary.authorId ? await authorOf(deps, summary) : await colleague(deps, to);
  const remarkId = await keepRemark(deps, asker, task.caseId, text);
  await deps.cases.command(
    task.caseId,
    { type: 'ask', actorId: asker.viewer.personId, taskId, to: asked, remarkId },
    { commandId: idFor(asker, 'ask') },
  );
  return viewTask(deps, asker, task);
}

/** The author in their first post; a student has one too. */
async function authorOf({ db }: AppDeps, { facts, authorId }: CaseSummary): Promise<Participant> {
  const { participants } = await createDirectoryStore(db).holdersOf({ by: 'author' }, { facts, authorId });
  const [author] = participants;
  if (!author) throw new AppError('PERSON_UNFIT');
  return author;
}

/** Somebody who may decide, in their first post. @throws PERSON_UNFIT */
export async function colleague({ db }: AppDeps, personId: string): Promise<Participant> {
  const [post] = (await readColleague(db, personId))?.posts ?? [];
  if (!post) throw new AppError('PERSON_UNFIT');
  return { personId, postId: post.id };
}
