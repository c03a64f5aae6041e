import { remaining } from './durations.ts';
import type { Plan, PlannedPart } from './plan.ts';
import { createQueue, type Queue } from './queue.ts';
import type { Random } from './random.ts';

/** What a paper may come to, in working minutes from now. */
export interface Outlook {
  /** when half of the runs were over */
  readonly p50: number;
  /** when nine of ten runs were over */
  readonly p90: number;
}

export interface Simulated {
  readonly finish: Outlook;
  /** when the paper has its number; absent when there is none ahead */
  readonly registration?: Outlook;
}

/** A paper sent back again and again ends some day. */
const MOST_RETURNS = 8;

/** Walks the way `runs` times (Monte Carlo). The same plan and row of random numbers give the same answer. */
export function simulate(plan: Plan, random: Random, runs: number): Simulated {
  const walks = Array.from({ length: runs }, () => walk(plan, random));
  const numbered = walks.flatMap(({ registered }) => (registered === undefined ? [] : [registered]));
  return {
    finish: outlookOf(walks.map(({ finished }) => finished)),
    ...(numbered.length > 0 && { registration: outlookOf(numbered) }),
  };
}

function outlookOf(times: readonly number[]): Outlook {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { p50: at(0.5), p90: at(0.9) };
}

interface Walk {
  readonly finished: number;
  readonly registered?: number;
}

function walk(plan: Plan, random: Random): Walk {
  let now = plan.inRework === undefined ? 0 : remaining(plan.rework, random(), plan.inRework);
  const queue = createQueue(random);
  let asideUntil = 0;
  let registered: number | undefined;
  let returns = 0;
  for (let index = 0; index < plan.parts.length; index += 1) {
    const part = plan.parts[index];
    if (!part) break;
    const passed = pass(part, { now, random, queue, isFirstTime: returns === 0 });
    if (part.type === 'aside') asideUntil = Math.max(asideUntil, passed.at);
    else now = passed.at;
    if (part.type === 'number') registered = now;
    if (passed.isReturned && returns < MOST_RETURNS) {
      returns += 1;
      now += remaining(plan.rework, random(), 0);
      index = -1;
    }
  }
  return { finished: Math.max(now, asideUntil), ...(registered !== undefined && { registered }) };
}

interface Moment {
  readonly now: number;
  readonly random: Random;
  readonly queue: Queue;
  /** time spent waiting until today counts the first time only */
  readonly isFirstTime: boolean;
}

function pass(part: PlannedPart, moment: Moment): { readonly at: number; readonly isReturned: boolean } {
  const answers = answersTo(part, moment);
  const sorted = answers.toSorted((one, other) => one - other);
  const enough = sorted[Math.min(part.need, sorted.length) - 1] ?? moment.now;
  const closed = part.closesAfter === undefined ? enough : Math.min(enough, moment.now + part.closesAfter);
  const isReturned = part.type === 'stage' && moment.random() < part.returnRate;
  // whoever sends it back stops the stage with their answer
  const returner = isReturned ? answers[Math.floor(moment.random() * answers.length)] : undefined;
  return { at: Math.max(returner ?? closed, part.notBefore ?? 0), isReturned };
}

/** When each of the people answers, in the order of the part. */
function answersTo({ people, order }: PlannedPart, { now, queue, isFirstTime }: Moment): readonly number[] {
  let asked = now;
  return people.map((person) => {
    const answered = queue.answer(person, asked, isFirstTime ? person.elapsed : 0);
    if (order === 'sequential') asked = answered;
    return answered;
  });
}
