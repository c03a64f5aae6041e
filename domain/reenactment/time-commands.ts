import type { CaseCommand, SystemCommand } from '../approval/commands.ts';
import type { CaseEvent } from '../approval/events.ts';
import type { CaseState } from '../approval/state.ts';
import { alarmTimer, verdictTimer } from '../approval/timers.ts';

type Answered = Extract<CaseEvent, { type: 'verdict-given' | 'decided' }>;

/** An answer given just now, or one whose undo window ended, or that was counted when the voting closed. */
export function decidedBy(
  event: Answered,
  { pending }: CaseState,
  rest: readonly CaseEvent[] = [],
): readonly CaseCommand[] {
  const { actorId, taskId, verdict, version, remarkId } = event;
  if (event.type === 'decided' && pending.some((given) => given.taskId === taskId))
    return [{ type: 'timer-fired', key: verdictTimer(taskId) }, ...closedWith(event, rest)];
  return [{ type: 'decide', actorId, taskId, verdict, version, ...(remarkId !== undefined && { remarkId }) }];
}

/** The end of the voting that happened at the same instant. */
function closedWith({ at }: Answered, rest: readonly CaseEvent[]): readonly SystemCommand[] {
  const closed = rest.find((event) => event.type === 'voting-closed' && event.at === at);
  return closed?.type === 'voting-closed' ? [alarmOf(closed)] : [];
}

export function alarmOf(
  event: Extract<CaseEvent, { type: 'reminded' | 'escalated' | 'voting-closed' }>,
): SystemCommand {
  return { type: 'timer-fired', key: alarmTimer(event, event.alarm) };
}
