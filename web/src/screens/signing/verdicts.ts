import type { InboxTask, Verdict } from '../../api/models.ts';
import { mainAnswerOf } from '../../components/answers.ts';
import { needsCertificate } from '../../signing/sign-tasks.ts';

/** Answers that need words. */
const WITH_REMARK: readonly Verdict[] = ['approve-with-remark', 'return', 'refuse', 'answer'];

export interface Answers {
  readonly main: Verdict | undefined;
  readonly others: readonly Verdict[];
}

/** Tells whether the answer is asked about once more before it is sent. */
export function isAskedAbout(verdict: Verdict): boolean {
  return verdict === 'sign' || WITH_REMARK.includes(verdict);
}

/** Sorts what the server allows into the main answer and the others. */
export function answersOf(task: InboxTask): Answers {
  const allowed = (verdict: Verdict) => task.allowedActions.includes(verdict);
  const main = mainAnswerOf(task);
  const others: readonly Verdict[] = ['abstain', ...WITH_REMARK];
  return { main, others: others.filter((verdict) => verdict !== main && allowed(verdict)) };
}

/** What the answer is called: a signature says whether it takes the person's certificate. */
export function verbOf(task: Pick<InboxTask, 'signatureLevel'>, verdict: Verdict): Verdict | 'certificate' {
  return verdict === 'sign' && needsCertificate(task) ? 'certificate' : verdict;
}
