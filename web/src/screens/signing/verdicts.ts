import type { InboxTask, Verdict } from '../../api/models.ts';

/** The answer a paper hopes for, one for each task. */
const MAIN: readonly Verdict[] = ['sign', 'approve', 'acknowledge', 'complete'];

/** Answers that need words. */
const WITH_REMARK: readonly Verdict[] = ['approve-with-remark', 'return', 'refuse'];

export interface Answers {
  readonly main: Verdict | undefined;
  readonly withRemark: readonly Verdict[];
}

/** Sorts what the server allows into the main answer and those that need words. */
export function answersOf(task: InboxTask): Answers {
  const allowed = (verdict: Verdict) => task.allowedActions.includes(verdict);
  return { main: MAIN.find(allowed), withRemark: WITH_REMARK.filter(allowed) };
}
