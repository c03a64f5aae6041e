/** A step that waits: for a date, for another case, or for people to say that something is done. */
import type { SystemCommand } from './commands.ts';
import type { CaseOutcome } from './definition.ts';
import { SYSTEM } from './events.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, request, type Run } from './run.ts';
import type { CaseState, Waiting } from './state.ts';
import { finishStep } from './steps.ts';
import { openTasks } from './tasks.ts';
import { watchOver } from './watching.ts';

type CommandOf<Type extends SystemCommand['type']> = Extract<SystemCommand, { type: Type }>;

/** Begins to wait; people are asked as in any other step. */
export function waitPrepared(state: CaseState, command: CommandOf<'wait-prepared'>, now: string): Run | Refused {
  const { step, wait } = command;
  if (state.steps[step] !== 'active' || state.waiting) return refused('STALE_RESULT');
  const run = begin(state, SYSTEM, now);
  if ('participants' in wait) {
    const { participants, dueAt, alarms } = wait;
    return watchOver(openTasks(run, { step, action: 'complete', dueAt }, participants), { step }, alarms);
  }
  const begun = emit(run, { type: 'wait-begun', step, ...wait });
  return 'awaited' in wait ? request(begun, { type: 'look-for-outcome', step, awaited: wait.awaited }) : begun;
}

/** Ends the wait for another case; the same outcome may be told several times. */
export function outcomeReached(state: CaseState, command: CommandOf<'outcome-reached'>, now: string): Run | Refused {
  const { step, caseId, outcome } = command;
  const { waiting } = state;
  const isAwaited = waiting?.step === step && waiting.awaited?.caseId === caseId;
  if (!isAwaited || !waiting.awaited.outcomes.includes(outcome)) return refused('STALE_RESULT');
  return endWait(begin(state, SYSTEM, now), waiting, outcome);
}

/** What was waited for has come. */
export function endWait(run: Run, { step }: Waiting, outcome?: CaseOutcome): Run {
  return finishStep(emit(run, { type: 'wait-ended', step, ...(outcome && { outcome }) }), step);
}
