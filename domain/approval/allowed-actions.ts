import { isOver } from './apply.ts';
import { isEditable, isSigned } from './drafting.ts';
import type { Task, Verdict } from './state.ts';
import type { CaseSummary } from './summary.ts';
import { VERDICTS_OF } from './tasks.ts';

export type CaseAction = 'edit' | 'submit' | 'withdraw';

/** What a person may do with a case as a whole, by the rules `apply` follows. */
export function allowedCaseActions(summary: CaseSummary, personId: string): readonly CaseAction[] {
  if (summary.authorId !== personId || isOver(summary)) return [];
  if (isEditable(summary)) return ['edit', 'submit', 'withdraw'];
  return isSigned(summary) ? [] : ['withdraw'];
}

/** What a person may answer to an open task. */
export function allowedTaskActions(task: Pick<Task, 'action' | 'assigneeId'>, personId: string): readonly Verdict[] {
  return task.assigneeId === personId ? VERDICTS_OF[task.action] : [];
}
