import type { Instant } from '../shared/time.ts';
import type { Effect } from './effects.ts';
import type { CaseEvent, CaseFact } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from './state.ts';

/** A decision under way: what has happened so far and what it asks of the outside. */
export interface Run {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  readonly actorId: string;
  readonly now: Instant;
}

export function begin(state: CaseState, actorId: string, now: Instant): Run {
  return { state, events: [], effects: [], actorId, now };
}

/** Lets a fact happen: it gets the next `seq` and changes the state at once. */
export function emit(run: Run, fact: CaseFact): Run {
  const event: CaseEvent = { ...fact, seq: run.state.seq + 1, at: run.now, actorId: run.actorId };
  return { ...run, state: evolve(run.state, event), events: [...run.events, event] };
}

/** Lets a fact happen in the name of somebody other than who started the run. */
export function emitAs(run: Run, actorId: string, fact: CaseFact): Run {
  return { ...emit({ ...run, actorId }, fact), actorId: run.actorId };
}

/** Asks the outside for work; its result comes back as a system command. */
export function request(run: Run, effect: Effect): Run {
  return { ...run, effects: [...run.effects, effect] };
}
