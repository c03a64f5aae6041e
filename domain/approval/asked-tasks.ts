import type { Instant } from '../shared/time.ts';
import { deputyshipOf, withoutDeputyship } from './deputyship.ts';
import type { CaseEvent } from './events.ts';
import type { Participant, Task, Verdict } from './state.ts';

/** A task with how it ended, if it has. */
export interface TaskLife {
  readonly task: Task;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly verdict?: Verdict;
  readonly remarkId?: string;
  readonly signatureId?: string;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
}

/** Everybody who was ever asked, in order of asking, as things stand after the events. */
export function askedTasks(events: readonly CaseEvent[]): readonly TaskLife[] {
  return events.reduce(after, []);
}

function after(lives: readonly TaskLife[], event: CaseEvent): readonly TaskLife[] {
  switch (event.type) {
    case 'task-opened':
      return [...lives, { task: event.task, status: 'open', openedAt: event.at }];
    case 'task-moved':
      return changed(lives, event.taskId, (life) => ({ ...life, task: movedTo(life.task, event.to) }));
    case 'deadline-moved':
      return lives.map((life) =>
        isOpenAt(life, event) ? { ...life, task: { ...life.task, dueAt: event.dueAt } } : life,
      );
    case 'decided': {
      const { verdict, remarkId, signatureId, at: closedAt } = event;
      const kept = { ...(remarkId !== undefined && { remarkId }), ...(signatureId !== undefined && { signatureId }) };
      const end = { status: 'done', verdict, closedAt, ...kept } as const;
      return changed(lives, event.taskId, (life) => ({ ...life, ...end }));
    }
    case 'task-cancelled':
      return changed(lives, event.taskId, (life) => ({ ...life, status: 'cancelled', closedAt: event.at }));
    default:
      return lives;
  }
}

function changed(
  lives: readonly TaskLife[],
  taskId: string,
  change: (life: TaskLife) => TaskLife,
): readonly TaskLife[] {
  return lives.map((life) => (life.task.id === taskId ? change(life) : life));
}

function isOpenAt(life: TaskLife, place: { readonly step: string; readonly stage?: string }): boolean {
  return life.status === 'open' && life.task.step === place.step && life.task.stage === place.stage;
}

/** The task with somebody else, on the ground on which they were asked. */
export function movedTo(task: Task, to: Participant): Task {
  return { ...withoutDeputyship(task), assigneeId: to.personId, postId: to.postId, ...deputyshipOf(to) };
}
