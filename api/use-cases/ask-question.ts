import { AppError } from '../../contracts/errors.ts';
import type { Decided, QuestionRequest } from '../../contracts/tasks.schemas.ts';
import { readColleague } from '../../db/read-models/colleagues.ts';
import { substitute } from '../../db/stores/deputies.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import type { Participant } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { viewTask, visibleTask } from './visible-task.ts';
import { commandWithRemark } from './with-remark.ts';

/** Asks the author or a colleague while the task stays open. @throws NOT_FOUND · PERSON_UNFIT · PERSON_AWAY · the engine's refusals */
export async function askQuestion(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
  { text, to }: QuestionRequest,
): Promise<Decided> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  const meant = to === undefined || to === summary.authorId ? await authorOf(deps, summary) : await colleague(deps, to);
  const asked = await whoAnswersFor(deps, meant, summary);
  const words = { caseId: task.caseId, text };
  await commandWithRemark(deps, asker, words, (named) => ({ type: 'ask', ...named, taskId, to: asked }));
  return viewTask(deps, asker, task);
}

/** The author in their first post; a student has one too. */
async function authorOf({ db }: AppDeps, { facts, authorId }: CaseSummary): Promise<Participant> {
  const { participants } = await createDirectoryStore(db).holdersOf({ by: 'author' }, { facts, authorId });
  const [author] = participants;
  if (!author) throw new AppError('PERSON_UNFIT');
  return author;
}

/** While somebody is away, their deputy answers for them. @throws PERSON_AWAY when nobody does */
async function whoAnswersFor(
  { db, clock }: AppDeps,
  meant: Participant,
  { process }: CaseSummary,
): Promise<Participant> {
  const { participants, deadEnds } = await substitute(db, [meant], { date: clock.today(), process });
  const [answerer] = participants;
  if (!answerer || deadEnds.length > 0) throw new AppError('PERSON_AWAY');
  return answerer;
}

/** Somebody who is there and may decide: a task given to a person is meant for that person. @throws PERSON_UNFIT · PERSON_AWAY */
export async function presentColleague(deps: AppDeps, personId: string, process: string): Promise<Participant> {
  const found = await colleague(deps, personId);
  const { db, clock } = deps;
  const { participants, deadEnds } = await substitute(db, [found], { date: clock.today(), process });
  const isHere = participants.every((participant) => participant.personId === personId);
  if (!isHere || deadEnds.length > 0) throw new AppError('PERSON_AWAY');
  return found;
}

/** Somebody who may decide, in their first post. @throws PERSON_UNFIT */
async function colleague({ db }: AppDeps, personId: string): Promise<Participant> {
  const [post] = (await readColleague(db, personId))?.posts ?? [];
  if (!post) throw new AppError('PERSON_UNFIT');
  return { personId, postId: post.id };
}
