import { useState } from 'react';
import { api, bodyOf } from '../api/client.ts';
import type { DecisionOutcome } from '../api/models.ts';
import { problemOf } from '../api/problem.ts';
import type { Decision } from './tasks.ts';
import { useRefresh } from './refresh.ts';

/** Few enough for the progress to move, many enough to be quick. */
const SENT_AT_ONCE = 10;

export interface Outcome extends Pick<DecisionOutcome, 'taskId' | 'ok' | 'undoUntil'> {
  /** why the task was not answered, in words */
  readonly reason?: string;
}

async function sendSome(items: readonly Decision[]): Promise<readonly Outcome[]> {
  try {
    const { items: outcomes } = await bodyOf(api.POST('/decisions', { body: { items: [...items] } }));
    return outcomes.map(({ problem, ...outcome }) => ({ ...outcome, ...(problem && { reason: reasonOf(problem) }) }));
  } catch (error) {
    const { detail } = problemOf(error);
    return items.map(({ taskId }) => ({ taskId, ok: false, reason: detail }));
  }
}

function reasonOf({ detail, errors }: NonNullable<DecisionOutcome['problem']>): string {
  return [detail, ...(errors ?? []).map((field) => field.detail)].join(' ');
}

/** Answers many tasks, some at a time; the outcomes grow as the answers arrive. */
export function useBatch() {
  const refresh = useRefresh();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [isRunning, setRunning] = useState(false);
  const run = async (decisions: readonly Decision[]) => {
    setRunning(true);
    for (let start = 0; start < decisions.length; start += SENT_AT_ONCE) {
      const some = await sendSome(decisions.slice(start, start + SENT_AT_ONCE));
      setOutcomes((known) => [...known, ...some]);
    }
    setRunning(false);
    await refresh();
  };
  return { run, outcomes, isRunning };
}
