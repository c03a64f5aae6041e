/** Carries a recorded case out again: the commands of the record through the same reducer. */
import { apply, openCase, type Applied } from '../approval/apply.ts';
import type { CaseEvent } from '../approval/events.ts';
import { replay } from '../approval/evolve.ts';
import type { CaseState } from '../approval/state.ts';
import { canonicalJson } from '../change-log/canonical-json.ts';
import type { Json } from '../shared/json.ts';
import { recordedCommands } from './recorded-command.ts';

export interface Reenactment {
  /** what came of the commands, up to the first difference */
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  readonly commands: number;
  /** the first recorded event that does not come of any command; absent when the record is made again whole */
  readonly difference?: { readonly seq: number; readonly recorded: CaseEvent; readonly made?: CaseEvent };
}

/** @param recorded  all events of a case, by `seq` */
export function reenact(recorded: readonly CaseEvent[]): Reenactment {
  let made: Reenactment = { events: [], state: replay([]), commands: 0 };
  while (made.events.length < recorded.length) {
    const rest = recorded.slice(made.events.length);
    const outcomes = outcomesOf(made.state, rest);
    const same = outcomes.find(({ events }) => isSame(events, rest));
    if (!same) return { ...made, ...differenceOf(rest, outcomes[0]?.events ?? []) };
    made = { events: [...made.events, ...same.events], state: same.state, commands: made.commands + 1 };
  }
  return made;
}

/** What comes of each command that may have been given. */
function outcomesOf(state: CaseState, rest: readonly CaseEvent[]): readonly Applied[] {
  const [first] = rest;
  if (!first) return [];
  if (first.type === 'opened') {
    const { type: _type, seq: _seq, at, actorId, ...opened } = first;
    return [openCase({ ...opened, authorId: actorId }, at)];
  }
  return recordedCommands(state, rest).flatMap((command) => {
    const outcome = apply(state, command, first.at);
    return outcome.ok && outcome.events.length > 0 ? [outcome] : [];
  });
}

function isSame(made: readonly CaseEvent[], rest: readonly CaseEvent[]): boolean {
  return made.every((event, index) => isEqual(event, rest[index]));
}

function isEqual(one: CaseEvent, other: CaseEvent | undefined): boolean {
  return other !== undefined && textOf(one) === textOf(other);
}

function textOf(event: CaseEvent): string {
  return canonicalJson(event as unknown as Json);
}

function differenceOf(rest: readonly CaseEvent[], made: readonly CaseEvent[]): Pick<Reenactment, 'difference'> {
  const index = Math.max(
    0,
    made.findIndex((event, place) => !isEqual(event, rest[place])),
  );
  const recorded = rest[index] ?? rest.at(-1);
  const other = made[index];
  return recorded ? { difference: { seq: recorded.seq, recorded, ...(other && { made: other }) } } : {};
}
