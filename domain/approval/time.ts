/** What happens when an instant comes that the case was waiting for. */
import type { SystemCommand } from './commands.ts';
import { SYSTEM } from './events.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, request, type Run } from './run.ts';
import { settleStage } from './stage-progress.ts';
import type { Alarm, CaseState, Watch } from './state.ts';
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
  const { openStage, watches = [] } = run.state;
  for (const watch of [...(openStage ? [openStage] : []), ...watches]) {
    const index = watch.alarms.findIndex((_, place) => alarmTimer(watch, place) === key);
    const alarm = watch.alarms[index];
    if (alarm) return soundAlarm(run, watch, { ...alarm, index });
  }
  return refused('STALE_RESULT');
}

function soundAlarm(run: Run, watch: Watch, alarm: Alarm & { readonly index: number }): Run {
  const { step, stage } = watch;
  const place = { step, ...(stage !== undefined && { stage }), alarm: alarm.index };
  switch (alarm.type) {
    case 'remind':
      return emit(run, { type: 'reminded', ...place, personIds: silentPeople(run.state, watch) });
    case 'escalate':
      return emit(run, { type: 'escalated', ...place, to: alarm.to });
    case 'close-voting':
      return closeVoting(run, alarm.index);
  }
}

/** Only stages are voted in. */
function closeVoting(run: Run, alarm: number): Run {
  const { openStage } = run.state;
  if (!openStage) return run;
  const { step, stage } = openStage;
  return settleStage(emit(countVotesGiven(run, openStage), { type: 'voting-closed', step, stage, alarm }));
}

/** Those who are asked now and have not answered. */
function silentPeople(state: CaseState, watch: Watch): string[] {
  const isWaiting = (task: { step: string; stage?: string; questionOf?: string; id: string }) =>
    task.step === watch.step &&
    task.stage === watch.stage &&
    task.questionOf === undefined &&
    !isAnswered(state, task.id);
  return state.tasks.filter(isWaiting).map((task) => task.assigneeId);
}
