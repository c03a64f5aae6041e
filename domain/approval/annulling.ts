import type { SystemCommand } from './commands.ts';
import { SYSTEM } from './events.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, type Run } from './run.ts';
import type { CaseState } from './state.ts';
import { cancelTasks } from './tasks.ts';

type Annul = Extract<SystemCommand, { type: 'annul' }>;

/** Ends a numbered paper whose work is still going on; before it has a number there is nothing to annul. */
export function annul(state: CaseState, command: Annul, now: string): Run | Refused {
  if (!state.registration) return refused('ACTION_NOT_ALLOWED');
  const { byCaseId, number, registeredOn } = command;
  return emit(cancelTasks(begin(state, SYSTEM, now)), { type: 'annulled', byCaseId, number, registeredOn });
}
