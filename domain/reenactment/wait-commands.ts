import type { PersonCommand, SystemCommand } from '../approval/commands.ts';
import type { CaseEvent } from '../approval/events.ts';
import type { Waiting } from '../approval/state.ts';
import { waitTimer } from '../approval/timers.ts';

/** A step began to wait, for a day or for another case. */
export function waitBegunBy({
  step,
  until,
  awaited,
}: Extract<CaseEvent, { type: 'wait-begun' }>): readonly SystemCommand[] {
  if (until !== undefined) return [{ type: 'wait-prepared', step, wait: { until } }];
  return awaited ? [{ type: 'wait-prepared', step, wait: { awaited } }] : [];
}

/** The day has come, or the other case has come to the outcome. */
export function waitEndedBy(
  { step, outcome }: Extract<CaseEvent, { type: 'wait-ended' }>,
  waiting: Waiting | undefined,
): readonly SystemCommand[] {
  if (outcome === undefined) return [{ type: 'timer-fired', key: waitTimer(step) }];
  return waiting?.awaited ? [{ type: 'outcome-reached', step, caseId: waiting.awaited.caseId, outcome }] : [];
}

/** The other case ended otherwise. */
export function waitMissedBy(
  { step, endedAs }: Extract<CaseEvent, { type: 'wait-missed' }>,
  waiting: Waiting | undefined,
): readonly SystemCommand[] {
  if (!waiting?.awaited) return [];
  return [{ type: 'outcome-missed', step, caseId: waiting.awaited.caseId, ...(endedAs && { endedAs }) }];
}

/** The author took the paper back, or the head of the office ended a wait in vain. */
export function withdrawnBy({
  actorId,
  remarkId,
}: Extract<CaseEvent, { type: 'withdrawn' }>): readonly PersonCommand[] {
  return [
    { type: 'withdraw', actorId, remarkId },
    { type: 'settle-wait', actorId, decision: 'end', remarkId },
  ];
}
