import { isOver } from './apply.ts';
import { isEditable, isSigned } from './drafting.ts';
import type { Task, Verdict } from './state.ts';
import type { CaseSummary } from './summary.ts';
import { verdictsOf } from './tasks.ts';

export type CaseAction = 'edit' | 'submit' | 'withdraw';

/** What a person may do with a case as a whole, by the rules `apply` follows. */
export function allowedCaseActions(summary: CaseSummary, personId: string): readonly CaseAction[] {
  if (summary.authorId !== personId || isOver(summary)) return [];
  if (isEditable(summary)) return ['edit', 'submit', 'withdraw'];
  return isSigned(summary) ? [] : ['withdraw'];
}

/** What a person may answer to an open task. */
export function allowedTaskActions(
  task: Pick<Task, 'action' | 'assigneeId' | 'step' | 'stage'>,
  { definition }: Pick<CaseSummary, 'definition'>,
  personId: string,
): readonly Verdict[] {
  return task.assigneeId === personId ? verdictsOf(definition, task) : [];
}
