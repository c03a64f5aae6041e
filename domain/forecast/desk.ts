import { durationsFrom, type Durations } from './durations.ts';

/** An answer somebody gave, on the line of working time. */
export interface GivenAnswer {
  readonly personId: string;
  readonly asked: number;
  readonly answered: number;
}

/**
 * What is known of somebody's desk.
 *
 * Papers that waited behind one another are not counted in full each: an illness is one long pause and not forty slow
 * answers, and a full desk of today is worked through paper by paper.
 */
export interface Desk {
  /** working minutes answers took from the moment they were asked for, nothing else having waited */
  readonly fresh: readonly number[];
  /** working minutes from one answer to the next while more waited */
  readonly queued: readonly number[];
  /** papers that come in a working minute */
  readonly perMinute: number;
  /** working minutes since the papers that wait were handed out, the oldest first */
  readonly waiting: readonly number[];
  /** working minutes since the last answer */
  readonly silent: number;
}

export const UNKNOWN_DESK: Desk = { fresh: [], queued: [], perMinute: 0, waiting: [], silent: Infinity };

/** How long people of an office take, whoever they are. */
export interface Peers {
  readonly fresh: Durations;
  readonly queued: Durations;
}

interface Present {
  readonly now: number;
  /** places of the moments in which the papers that wait were handed out, by person id */
  readonly waiting: ReadonlyMap<string, readonly number[]>;
}

/** Looks at the desks of everybody who has answered or is waited for; by person id. */
export function desksOf(answers: readonly GivenAnswer[], { now, waiting }: Present): ReadonlyMap<string, Desk> {
  const byPerson = new Map<string, GivenAnswer[]>([...waiting.keys()].map((personId) => [personId, []]));
  for (const answer of answers) {
    const own = byPerson.get(answer.personId) ?? [];
    own.push(answer);
    byPerson.set(answer.personId, own);
  }
  return new Map(
    [...byPerson].map(([personId, own]) => [
      personId,
      deskOf(
        own.toSorted((one, other) => one.answered - other.answered),
        (waiting.get(personId) ?? []).map((asked) => now - asked),
        now,
      ),
    ]),
  );
}

function deskOf(answers: readonly GivenAnswer[], waiting: readonly number[], now: number): Desk {
  const fresh: number[] = [];
  const queued: number[] = [];
  let last = -Infinity;
  for (const { asked, answered } of answers) {
    if (asked < last) queued.push(answered - last);
    else fresh.push(answered - asked);
    last = answered;
  }
  const since = answers.reduce((first, { asked }) => Math.min(first, asked), now);
  const came = Math.max(0, answers.length + waiting.length - 1);
  return {
    fresh,
    queued,
    perMinute: answers.length === 0 || since >= now ? 0 : came / (now - since),
    waiting: waiting.toSorted((one, other) => other - one),
    silent: now - last,
  };
}

/** Puts the desks together: what is not known of one person is guessed from all. */
export function peersOf(desks: Iterable<Desk>): Peers {
  const all = [...desks];
  return {
    fresh: durationsFrom(all.flatMap(({ fresh }) => fresh)),
    queued: durationsFrom(all.flatMap(({ queued }) => queued)),
  };
}
