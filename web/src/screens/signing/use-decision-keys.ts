import { useMemo } from 'react';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { useKeys } from '../../components/use-keys.ts';
import { answersOf } from './verdicts.ts';

interface Options {
  readonly task: InboxTask;
  readonly answer: (verdict: Verdict) => void;
  readonly isBusy: boolean;
}

/** S gives the hoped-for answer, R returns, V goes to the visas. */
export function useDecisionKeys({ task, answer, isBusy }: Options): void {
  const keys = useMemo(() => {
    const { main } = answersOf(task);
    if (isBusy) return {};
    return {
      KeyS: () => main && answer(main),
      KeyR: () => task.allowedActions.includes('return') && answer('return'),
      KeyV: () => document.getElementById('visas')?.focus(),
    };
  }, [task, answer, isBusy]);
  useKeys(keys);
}
