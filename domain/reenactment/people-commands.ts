import type { PersonCommand, SystemCommand } from '../approval/commands.ts';
import type { CaseEvent } from '../approval/events.ts';
import { participantOf } from './participant-of.ts';

/** A question opens the task to answer it first. */
export function askedBy([opened, asked]: readonly CaseEvent[]): readonly PersonCommand[] {
  if (opened?.type !== 'task-opened' || asked?.type !== 'asked') return [];
  const to = participantOf(opened.task);
  const { actorId, questionOf: taskId, remarkId } = asked;
  return [{ type: 'ask', actorId, taskId, to, remarkId }];
}

/** Who moved a task: its holder, the head of the office, or an absence. */
export function movedBy(event: Extract<CaseEvent, { type: 'task-moved' }>): readonly (PersonCommand | SystemCommand)[] {
  const { actorId, taskId, fromId, to, why, remarkId } = event;
  if (why === 'absence-started' || why === 'absence-ended') return [{ type: 'move-task', taskId, fromId, to, why }];
  if (remarkId === undefined) return [];
  return [{ type: why === 'delegated' ? 'delegate' : 'reassign', actorId, taskId, to, remarkId }];
}
