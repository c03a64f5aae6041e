/** A paper on its way through the invented office. */
import { leastVoices } from '../../domain/approval/asking.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import type { ResolvedPart } from '../../domain/proof/asking-part.ts';
import { addWaiting, removeWaiting, stagesOf, type Records } from './records.ts';
import { exponential, longTailed, type Colleague, type Habits } from './office.ts';
import type { Agenda } from './agenda.ts';
import type { Random } from '../../domain/forecast/random.ts';

const REWORK_MINUTES = 400;

export interface Paper {
  readonly number: number;
  readonly definition: Definition;
  readonly parts: readonly ResolvedPart[];
}

export interface Surroundings {
  readonly agenda: Agenda;
  readonly records: Records;
  readonly random: Random;
  readonly habits: Habits;
  readonly colleagues: ReadonlyMap<string, Colleague>;
  /** when each person is through with what they have, by person id */
  readonly freeAt: Map<string, number>;
}

/** Sends a paper on its way; `over` is told when everybody has answered. */
export function send(paper: Paper, around: Surroundings, now: number, over: (at: number) => void): void {
  const { records, random, habits, agenda } = around;
  const own = stagesOf(records, paper.definition.key);
  let aside = 0;
  let isThrough = false;
  const end = (at: number) => isThrough && aside === 0 && over(at);

  const enter = (index: number, at: number): void => {
    const place = paper.parts[index];
    if (!place) {
      isThrough = true;
      end(at);
      return;
    }
    const { part } = place;
    if (part.action === 'acknowledge') {
      aside += 1;
      askAll(place, around, at, (answered) => {
        aside -= 1;
        end(answered);
      });
      enter(index + 1, at);
      return;
    }
    if (part.action === 'complete') {
      const together = paper.parts.filter((other) => other.part.step === part.step);
      workAtOnce(together, around, at, (done) => enter(index + together.length, done));
      return;
    }
    own.opened += 1;
    const isReturned = random() < habits.returnRate;
    askAll(place, around, at, (answered) => (isReturned ? mend(answered) : enter(index + 1, answered)));
  };

  const mend = (at: number): void => {
    const minutes = longTailed(random, REWORK_MINUTES);
    own.returned += 1;
    agenda.add(at + minutes, (sent) => {
      own.mended.push(minutes);
      enter(0, sent);
    });
  };
  enter(0, now);
}

/** The assignments of a step are worked on at the same time. */
function workAtOnce(
  parts: readonly ResolvedPart[],
  around: Surroundings,
  now: number,
  then: (at: number) => void,
): void {
  let left = parts.length;
  for (const place of parts)
    askAll(place, around, now, (answered) => {
      left -= 1;
      if (left === 0) then(answered);
    });
}

/** Asks the people of a part and goes on when enough of them have answered. */
function askAll({ part, participants }: ResolvedPart, around: Surroundings, now: number, then: (at: number) => void) {
  let left = Math.min(leastVoices(part.rule, participants.length), participants.length);
  const people = participants.flatMap(({ personId }) => around.colleagues.get(personId) ?? []);
  const ask = (index: number, at: number): void => {
    const colleague = people[index];
    if (!colleague) return;
    handOut(colleague, around, at, (answered) => {
      around.records.answers.push({ colleague, action: part.action, asked: at, answered });
      left -= 1;
      if (left === 0) then(answered);
      else if (part.order === 'sequential') ask(index + 1, answered);
    });
  };
  if (part.order === 'sequential') ask(0, now);
  else people.forEach((_, index) => ask(index, now));
}

/** People look at their papers now and then, take them one after another, and are sometimes away. */
function handOut(colleague: Colleague, around: Surroundings, now: number, then: (at: number) => void): void {
  const { random, records, freeAt, agenda } = around;
  const { personId, workMinutes, gapMinutes, away } = colleague;
  addWaiting(records, personId, now);
  const begun = Math.max(now + exponential(random, gapMinutes), freeAt.get(personId) ?? 0);
  const absence = away.find(({ from, to }) => begun >= from && begun < to);
  const answered = (absence?.to ?? begun) + longTailed(random, workMinutes);
  freeAt.set(personId, answered);
  agenda.add(answered, (at) => {
    removeWaiting(records, personId, now);
    then(at);
  });
}
