/** The working calendar has changed while people are asked. */
import type { SystemCommand } from './commands.ts';
import { SYSTEM } from './events.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, type Run } from './run.ts';
import type { Alarm, CaseState, Watch } from './state.ts';
import { alarmTimer } from './timers.ts';
import { isAt, watchAt } from './watches.ts';

type MoveDeadline = Extract<SystemCommand, { type: 'move-deadline' }>;

/** Gives a stage, an assignment or an acquaintance another time, and the alarms that go with it. */
export function moveDeadline(state: CaseState, command: MoveDeadline, now: string): Run | Refused {
  const { openStage } = state;
  const { type: _type, alarms, ...moved } = command;
  const run = begin(state, SYSTEM, now);
  const isOpen = openStage && isAt(openStage, command);
  if (!isOpen && !state.tasks.some((task) => isAt(task, command))) return refused('STALE_RESULT');
  const watch = isOpen ? openStage : (watchAt(state, command) ?? { step: command.step, alarms: [] });
  return emit(run, { type: 'deadline-moved', ...moved, alarms: stillToRing(state, watch, { alarms, now }) });
}

/** Alarms to come, and at once the first of each kind that was waited for and should have rung by the new time. */
function stillToRing(
  state: CaseState,
  watch: Watch,
  { alarms, now }: { readonly alarms: readonly Alarm[]; readonly now: string },
): readonly Alarm[] {
  const waiting = watch.alarms.filter((_, index) => state.timers.some(({ key }) => key === alarmTimer(watch, index)));
  const past = alarms.filter(({ at }) => at <= now);
  const missed = past.filter(
    ({ type }, index) =>
      past.findIndex((earlier) => earlier.type === type) === index && waiting.some((alarm) => alarm.type === type),
  );
  return [...missed.map((alarm) => ({ ...alarm, at: now })), ...alarms.filter(({ at }) => at > now)];
}
