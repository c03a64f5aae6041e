import { isOver } from './apply.ts';
import { isEditable, isSigned } from './drafting.ts';
import type { Task, Verdict } from './state.ts';
import type { CaseSummary } from './summary.ts';
import { isAnswered, verdictsOf } from './tasks.ts';

export type CaseAction = 'edit' | 'submit' | 'withdraw' | 'confirm-language';

/** What may be done with a task beside answering it. */
export type TaskMove = 'undo' | 'question' | 'delegate' | 'reassign';

export type AskedTask = Pick<Task, 'id' | 'action' | 'assigneeId' | 'step' | 'stage'>;
type TaskSurroundings = Pick<CaseSummary, 'definition' | 'pending' | 'staleLanguages'>;

/** What a person may do with a case as a whole, by the rules `apply` follows. */
export function allowedCaseActions(summary: CaseSummary, personId: string): readonly CaseAction[] {
  if (summary.authorId !== personId || isOver(summary)) return [];
  const confirming: readonly CaseAction[] = summary.staleLanguages.length > 0 ? ['confirm-language'] : [];
  if (isEditable(summary)) return ['edit', 'submit', 'withdraw'];
  return isSigned(summary) ? confirming : ['withdraw', ...confirming];
}

/** What a person may answer to an open task. */
export function allowedTaskActions(task: AskedTask, summary: TaskSurroundings, personId: string): readonly Verdict[] {
  if (task.assigneeId !== personId || isAnswered(summary, task.id)) return [];
  const verdicts = verdictsOf(summary.definition, task);
  return summary.staleLanguages.length === 0 ? verdicts : verdicts.filter((verdict) => verdict !== 'sign');
}

/**
 * What a person may do with an open task beside answering it.
 *
 * @param mayReassign  whether the person gives tasks to others by their post
 */
export function allowedTaskMoves(
  task: AskedTask,
  { pending }: TaskSurroundings,
  { personId, mayReassign }: { readonly personId: string; readonly mayReassign: boolean },
): readonly TaskMove[] {
  const answer = pending.find((verdict) => verdict.taskId === task.id);
  if (answer) return answer.personId === personId ? ['undo'] : [];
  const own = task.assigneeId === personId ? ownMoves(task) : [];
  return mayReassign ? [...own, 'reassign'] : own;
}

/** Tells whether somebody else may answer for the person asked; that one has read a paper is said by oneself. */
export function isDelegable({ action }: Pick<Task, 'action'>): boolean {
  return action !== 'acknowledge';
}

function ownMoves(task: AskedTask): readonly TaskMove[] {
  const question: readonly TaskMove[] = task.action === 'answer' ? [] : ['question'];
  return isDelegable(task) ? [...question, 'delegate'] : question;
}
