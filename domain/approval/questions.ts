/** Questions and comments: words that do not stop the clock. */
import type { PersonCommand } from './commands.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, type Run } from './run.ts';
import type { CaseState } from './state.ts';
import { isAnswered, openTask, whyNotOpen } from './tasks.ts';

type CommandOf<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>;

/** Asks somebody, usually the author, while one's own task stays open. */
export function ask(state: CaseState, command: CommandOf<'ask'>, now: string): Run | Refused {
  const task = state.tasks.find((open) => open.id === command.taskId);
  if (!task) return refused(whyNotOpen(state, command.taskId));
  if (task.assigneeId !== command.actorId || task.questionOf !== undefined) return refused('NOT_YOUR_TURN');
  if (isAnswered(state, task.id)) return refused('ALREADY_DECIDED');
  if (command.to.personId === command.actorId) return refused('ALREADY_ASKED');
  const isAsked = state.tasks.some((open) => open.questionOf === task.id && open.assigneeId === command.to.personId);
  if (isAsked) return refused('ALREADY_ASKED');
  const { step, stage, dueAt } = task;
  const place = { step, dueAt, action: 'answer', questionOf: task.id, ...(stage !== undefined && { stage }) } as const;
  const opened = openTask(begin(state, command.actorId, now), place, command.to);
  const taskId = opened.state.tasks.at(-1)?.id ?? '';
  return emit(opened, { type: 'asked', taskId, questionOf: task.id, remarkId: command.remarkId });
}

export function comment(state: CaseState, command: CommandOf<'comment'>, now: string): Run {
  return emit(begin(state, command.actorId, now), { type: 'commented', remarkId: command.remarkId });
}
