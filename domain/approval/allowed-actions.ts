import { isOver } from './apply.ts';
import { isEditable, isSigned } from './drafting.ts';
import type { Task, Verdict } from './state.ts';
import type { CaseSummary } from './summary.ts';
import { isAnswered, verdictsOf } from './tasks.ts';

export type CaseAction = 'edit' | 'submit' | 'withdraw';

/** What may be done with a task beside answering it. */
export type TaskMove = 'undo';

export type AskedTask = Pick<Task, 'id' | 'action' | 'assigneeId' | 'step' | 'stage'>;
type TaskSurroundings = Pick<CaseSummary, 'definition' | 'pending'>;

/** What a person may do with a case as a whole, by the rules `apply` follows. */
export function allowedCaseActions(summary: CaseSummary, personId: string): readonly CaseAction[] {
  if (summary.authorId !== personId || isOver(summary)) return [];
  if (isEditable(summary)) return ['edit', 'submit', 'withdraw'];
  return isSigned(summary) ? [] : ['withdraw'];
}

/** What a person may answer to an open task. */
export function allowedTaskActions(task: AskedTask, summary: TaskSurroundings, personId: string): readonly Verdict[] {
  if (task.assigneeId !== personId || isAnswered(summary, task.id)) return [];
  return verdictsOf(summary.definition, task);
}

/** What a person may do with an open task beside answering it. */
export function allowedTaskMoves(
  task: AskedTask,
  { pending }: TaskSurroundings,
  personId: string,
): readonly TaskMove[] {
  const isOwn = pending.some((verdict) => verdict.taskId === task.id && verdict.personId === personId);
  return isOwn ? ['undo'] : [];
}
