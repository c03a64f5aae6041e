import type { InboxTask, Verdict } from '../api/models.ts';

const MAIN: readonly Verdict[] = ['sign', 'approve', 'answer', 'acknowledge', 'complete'];

/** The answer a paper hopes for, one for each task; none while the server allows none of them. */
export function mainAnswerOf(task: InboxTask): Verdict | undefined {
  return MAIN.find((verdict) => task.allowedActions.includes(verdict));
}
