/** What happens when an instant comes that the case was waiting for. */
import type { SystemCommand } from './commands.ts';
import { SYSTEM } from './events.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, request, type Run } from './run.ts';
import { settleStage } from './stage-progress.ts';
import type { Alarm, CaseState, OpenStage } from './state.ts';
import { isAnswered } from './tasks.ts';
import { alarmTimer, effectsTimer, verdictTimer, waitTimer } from './timers.ts';
import { countVotesGiven, settleVerdict } from './verdicts.ts';
import { endWait } from './waiting.ts';

/** Finds what the timer was set for; one that is no longer set is refused. */
export function timerFired(
  state: CaseState,
  { key }: Extract<SystemCommand, { type: 'timer-fired' }>,
  now: string,
): Run | Refused {
  if (!state.timers.some((timer) => timer.key === key)) return refused('STALE_RESULT');
  const run = begin(state, SYSTEM, now);
  const step = state.definition.steps.find((candidate) => effectsTimer(candidate.key) === key);
  if (step)
    return request(emit(run, { type: 'effects-due', step: step.key }), { type: 'apply-effects', step: step.key });
  if (state.waiting && waitTimer(state.waiting.step) === key) return endWait(run, state.waiting);
  const pending = state.pending.find((verdict) => verdictTimer(verdict.taskId) === key);
  if (pending) return settleVerdict(run, pending);
  return ring(run, key);
}

function ring(run: Run, key: string): Run | Refused {
  const open = run.state.openStage;
  const index = open?.alarms.findIndex((_, place) => alarmTimer(open, place) === key) ?? -1;
  const alarm = open?.alarms[index];
  return open && alarm ? soundAlarm(run, open, { ...alarm, index }) : refused('STALE_RESULT');
}

function soundAlarm(run: Run, open: OpenStage, alarm: Alarm & { readonly index: number }): Run {
  const place = { step: open.step, stage: open.stage, alarm: alarm.index };
  switch (alarm.type) {
    case 'remind':
      return emit(run, { type: 'reminded', ...place, personIds: silentPeople(run.state, open) });
    case 'escalate':
      return emit(run, { type: 'escalated', ...place, to: alarm.to });
    case 'close-voting':
      return settleStage(emit(countVotesGiven(run, open), { type: 'voting-closed', ...place }));
  }
}

/** Those who are asked now and have not answered. */
function silentPeople(state: CaseState, open: OpenStage): string[] {
  const isWaiting = (task: { step: string; stage?: string; questionOf?: string; id: string }) =>
    task.step === open.step &&
    task.stage === open.stage &&
    task.questionOf === undefined &&
    !isAnswered(state, task.id);
  return state.tasks.filter(isWaiting).map((task) => task.assigneeId);
}
