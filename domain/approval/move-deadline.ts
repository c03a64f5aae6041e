/** The working calendar has changed while people are asked. */
import type { SystemCommand } from './commands.ts';
import { SYSTEM } from './events.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, type Run } from './run.ts';
import type { Alarm, CaseState, OpenStage } from './state.ts';
import { alarmTimer } from './timers.ts';

type MoveDeadline = Extract<SystemCommand, { type: 'move-deadline' }>;

/** Gives a stage, an assignment or an acquaintance another time, and the alarms that go with it. */
export function moveDeadline(state: CaseState, command: MoveDeadline, now: string): Run | Refused {
  const { openStage } = state;
  const { type: _type, alarms, ...moved } = command;
  const run = begin(state, SYSTEM, now);
  if (openStage && isAt(openStage, command)) {
    return emit(run, { type: 'deadline-moved', ...moved, alarms: stillToRing(state, openStage, { alarms, now }) });
  }
  if (!state.tasks.some((task) => isAt(task, command))) return refused('STALE_RESULT');
  return emit(run, { type: 'deadline-moved', ...moved, alarms: [] });
}

function isAt(place: { readonly step: string; readonly stage?: string }, { step, stage }: MoveDeadline): boolean {
  return place.step === step && place.stage === stage;
}

/** Alarms to come, and at once the first of each kind that was waited for and should have rung by the new time. */
function stillToRing(
  state: CaseState,
  open: OpenStage,
  { alarms, now }: { readonly alarms: readonly Alarm[]; readonly now: string },
): readonly Alarm[] {
  const waiting = open.alarms.filter((_, index) => state.timers.some(({ key }) => key === alarmTimer(open, index)));
  const past = alarms.filter(({ at }) => at <= now);
  const missed = past.filter(
    ({ type }, index) =>
      past.findIndex((earlier) => earlier.type === type) === index && waiting.some((alarm) => alarm.type === type),
  );
  return [...missed.map((alarm) => ({ ...alarm, at: now })), ...alarms.filter(({ at }) => at > now)];
}
