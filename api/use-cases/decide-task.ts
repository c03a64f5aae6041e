import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import type { DecisionRequest } from '../../contracts/tasks.schemas.ts';
import { readTask, type CaseTask } from '../../db/read-models/case-tasks.ts';
import { createContentsStore } from '../../db/stores/contents-store.ts';
import { allowedTaskActions } from '../../domain/approval/allowed-actions.ts';
import type { Verdict } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { viewCase, visibleCase } from './visible-case.ts';

export interface Decided {
  readonly task: { readonly id: string; readonly status: CaseTask['status']; readonly verdict?: Verdict };
  readonly case: CaseView;
}

/** Answers a task. @throws NOT_FOUND for a task of a case the asker may not see · the engine's refusals */
export async function decideTask(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
  decision: DecisionRequest,
): Promise<Decided> {
  const { task, summary } = await visibleTask(deps, asker, taskId);
  const allowed = allowedTaskActions(askedBy(task), summary, asker.viewer.personId);
  const isTaken = task.status === 'open' && allowed.includes(decision.action);
  const remarkId = isTaken ? await keepRemark(deps, asker, task, decision) : undefined;
  await deps.cases.command(
    task.caseId,
    {
      type: 'decide',
      actorId: asker.viewer.personId,
      taskId,
      verdict: decision.action,
      version: decision.version,
      ...(remarkId !== undefined && { remarkId }),
    },
    { commandId: idFor(asker, 'decide') },
  );
  const [after, view] = await Promise.all([readTask(deps.db, taskId), viewCase(deps, asker, task.caseId)]);
  const { status, verdict } = after ?? task;
  return { task: { id: taskId, status, ...(verdict !== null && { verdict }) }, case: view };
}

async function visibleTask(
  deps: AppDeps,
  asker: Asker,
  taskId: string,
): Promise<{ readonly task: CaseTask; readonly summary: CaseSummary }> {
  const task = await readTask(deps.db, taskId);
  if (!task) throw new AppError('NOT_FOUND');
  const { summary } = await visibleCase(deps, asker, task.caseId);
  return { task, summary };
}

function askedBy({ action, step, stage, assignee }: CaseTask): Parameters<typeof allowedTaskActions>[0] {
  return { action, step, ...(stage !== null && { stage }), assigneeId: assignee.id };
}

/** The words are kept before the decision that names them; whoever may not decide leaves none. */
async function keepRemark(
  { db, clock }: AppDeps,
  asker: Asker,
  task: CaseTask,
  { remark }: DecisionRequest,
): Promise<string | undefined> {
  const authorId = asker.viewer.personId;
  if (remark === undefined) return undefined;
  const id = idFor(asker, 'remark');
  await createContentsStore(db).saveRemark({ id, caseId: task.caseId, authorId, text: remark, at: clock.now() });
  return id;
}
