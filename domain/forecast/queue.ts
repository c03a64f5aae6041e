import { remaining } from './durations.ts';
import type { Answerer, Interval } from './plan.ts';
import type { Random } from './random.ts';

/** The desks of one walk: whoever is asked twice has one desk, and the papers of others come between. */
export interface Queue {
  /**
   * When somebody answers.
   *
   * @param elapsed  working minutes they have already been asked for; 0 for a question still to come
   */
  answer(person: Answerer, asked: number, elapsed: number): number;
}

interface Desk {
  /** when everything that has come is answered */
  free: number;
  /** until when the papers of others have come */
  until: number;
}

/** What came before that many other papers tells nothing any more. */
const MOST_ARRIVALS = 100;

export function createQueue(random: Random): Queue {
  const desks = new Map<string, Desk>();
  return {
    answer(person, asked, elapsed) {
      const desk = desks.get(person.personId) ?? { free: present(person, elapsed, random), until: 0 };
      desks.set(person.personId, desk);
      const ahead = elapsed > 0 ? waitingLonger(person, elapsed).length : 0;
      if (elapsed > 0 && ahead === 0) desk.free = current(person, elapsed, random);
      else {
        if (asked > desk.until) comeOthers(person, desk, { asked, random });
        // handed out already, behind others
        desk.free = serve(person, desk.free, elapsed > 0 ? -elapsed : asked, random);
      }
      return desk.free;
    },
  };
}

/** When what waits now ahead of a paper will be answered. */
function present(person: Answerer, elapsed: number, random: Random): number {
  const [oldest, ...others] = waitingLonger(person, elapsed);
  if (oldest === undefined) return 0;
  return others.reduce((free) => serve(person, free, -Infinity, random), current(person, oldest, random));
}

function waitingLonger({ waiting }: Answerer, elapsed: number): readonly number[] {
  return waiting.filter((since) => since >= elapsed);
}

/** When the paper that lies on top is answered; the longer the silence, the longer it may last. */
function current(person: Answerer, since: number, random: Random): number {
  const times = since > person.silent ? person.queued : person.fresh;
  return workUntil(0, remaining(times, random(), Math.min(since, person.silent)), person);
}

function serve(person: Answerer, free: number, asked: number, random: Random): number {
  const isQueued = asked < free;
  const minutes = remaining(isQueued ? person.queued : person.fresh, random(), 0);
  return workUntil(isQueued ? free : asked, minutes, person);
}

interface Ours {
  readonly asked: number;
  readonly random: Random;
}

/** The papers of others that come before ours. */
function comeOthers(person: Answerer, desk: Desk, { asked, random }: Ours): void {
  const { perMinute } = person;
  if (perMinute > 0) {
    let at = Math.max(desk.until, asked - MOST_ARRIVALS / perMinute);
    for (at += gap(perMinute, random); at < asked; at += gap(perMinute, random)) {
      desk.free = serve(person, desk.free, at, random);
    }
  }
  desk.until = asked;
}

function gap(perMinute: number, random: Random): number {
  return -Math.log(1 - random()) / perMinute;
}

/** When somebody is through with so many minutes of work, away times left out. */
function workUntil(from: number, minutes: number, { away }: Pick<Answerer, 'away'>): number {
  let end = from + minutes;
  for (const interval of away) if (interval.from < end) end += lostIn(interval, from);
  return end;
}

function lostIn(interval: Interval, from: number): number {
  return Math.max(0, interval.to - Math.max(interval.from, from));
}
