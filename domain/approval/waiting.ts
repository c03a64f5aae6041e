/** A step that waits: for a date, for another case, or for people to say that something is done. */
import type { PersonCommand, SystemCommand, WaitDecision } from './commands.ts';
import type { CaseOutcome } from './definition.ts';
import { SYSTEM } from './events.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, request, type Run } from './run.ts';
import type { CaseState, Waiting } from './state.ts';
import { finishStep } from './steps.ts';
import { cancelTasks, openTasks } from './tasks.ts';
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

/** What is waited for can come no more: people have to decide. */
export function outcomeMissed(state: CaseState, command: CommandOf<'outcome-missed'>, now: string): Run | Refused {
  const { step, caseId, endedAs } = command;
  const { waiting } = state;
  const isAwaited = waiting?.step === step && waiting.awaited?.caseId === caseId;
  if (!isAwaited || waiting.missed) return refused('STALE_RESULT');
  return emit(begin(state, SYSTEM, now), { type: 'wait-missed', step, ...(endedAs && { endedAs }) });
}

/** What may be decided about a paper whose wait is in vain; a number once given stays, so that such a paper goes on. */
export function waitDecisions({ waiting, registration }: Pick<CaseState, 'waiting' | 'registration'>): WaitDecision[] {
  if (!waiting?.missed) return [];
  return registration ? ['go-on'] : ['go-on', 'end'];
}

/** Lets the paper go on without what it waited for, or ends it. */
export function settleWait(
  state: CaseState,
  { actorId, decision, remarkId }: Extract<PersonCommand, { type: 'settle-wait' }>,
  now: string,
): Run | Refused {
  const { waiting } = state;
  if (!waiting || !waitDecisions(state).includes(decision)) return refused('ACTION_NOT_ALLOWED');
  const run = begin(state, actorId, now);
  if (decision === 'end') return emit(cancelTasks(run), { type: 'withdrawn', remarkId });
  return finishStep(emit(run, { type: 'wait-overruled', step: waiting.step, remarkId }), waiting.step);
}

/** What was waited for has come. */
export function endWait(run: Run, { step }: Waiting, outcome?: CaseOutcome): Run {
  return finishStep(emit(run, { type: 'wait-ended', step, ...(outcome && { outcome }) }), step);
}
