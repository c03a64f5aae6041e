import { AppError } from '../../contracts/errors.ts';
import type { DecisionsRequest, DecisionTable } from '../../contracts/tasks.schemas.ts';
import type { Verdict } from '../../domain/approval/state.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { inParallel } from '../in-parallel.ts';
import { presentProblem, toAppError } from '../present/problem.ts';
import { decideTask } from './decide-task.ts';
import { runChecks } from './dry-run.ts';
import { visibleCase } from './visible-case.ts';
import { visibleTask } from './visible-task.ts';

/** Each is an update of its own case; more would only wait in the pool of the database. */
const AT_ONCE = 8;

/** Verdicts that vouch for the paper: nobody gives many of them to papers that are not in order. */
const VOUCHING: readonly Verdict[] = ['approve', 'approve-with-remark', 'sign'];

type Item = DecisionsRequest['items'][number];
type Outcome = DecisionTable['items'][number];

/** Answers many tasks, each with its own outcome. Papers with a failed check or a stale language are left out. */
export async function decideMany(deps: AppDeps, asker: Asker, { items }: DecisionsRequest): Promise<DecisionTable> {
  return { items: await inParallel(items, AT_ONCE, (item) => decideOne(deps, asker, item)) };
}

async function decideOne(deps: AppDeps, asker: Asker, { taskId, ...decision }: Item): Promise<Outcome> {
  try {
    if (VOUCHING.includes(decision.action)) await requireInOrder(deps, asker, taskId);
    // a key of its own, so that a repeated request repeats no decision
    const own = { ...asker, idempotencyKey: idFor(asker, `decision on ${taskId}`) };
    const { undoUntil } = await decideTask(deps, own, taskId, decision);
    return { taskId, ok: true, ...(undoUntil !== undefined && { undoUntil }) };
  } catch (error) {
    const failure = toAppError(error);
    if (failure.code === 'INTERNAL') deps.logger.error({ requestId: asker.requestId, err: error }, 'decision failed');
    const { language, requestId } = asker;
    const { publicUrl } = deps.settings;
    return { taskId, ok: false, problem: presentProblem(failure, { language, requestId, publicUrl }) };
  }
}

/** @throws LANGUAGE_STALE · CHECKS_FAILED with the failed checks */
async function requireInOrder(deps: AppDeps, asker: Asker, taskId: string): Promise<void> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  if (task.status !== 'open') return;
  if (summary.staleLanguages.length > 0) throw new AppError('LANGUAGE_STALE');
  const checks = await runChecks(deps, await visibleCase(deps, asker, task.caseId));
  const fields = checks
    .filter(({ ok }) => !ok)
    .map(({ key, message, pointer }) => ({ pointer: pointer ?? '', code: key, detail: message[asker.language] }));
  if (fields.length > 0) throw new AppError('CHECKS_FAILED', { fields });
}
