/** An invented office: who works there, how fast, how often they are away. The forecast knows none of this. */
import { ROLES, type ParticipantRule, type Role } from '../../domain/approval/definition.ts';
import type { Participant } from '../../domain/approval/state.ts';
import type { Random } from '../../domain/forecast/random.ts';

export const DAY_MINUTES = 540;

export interface Colleague extends Participant {
  readonly role: Role;
  /** working minutes half of the papers take them */
  readonly workMinutes: number;
  /** working minutes until they look at what has come, on average */
  readonly gapMinutes: number;
  /** times they are away without having said so, in order */
  readonly away: readonly { readonly from: number; readonly to: number }[];
}

export interface Habits {
  /** papers launched on a day */
  readonly papersPerDay: number;
  /** how many times as many in the busiest weeks; 1: the same all year */
  readonly season: number;
  /** days between two absences of a person, on average */
  readonly daysBetweenAbsences: number;
  /** share of stages that send the paper back */
  readonly returnRate: number;
}

const HOLDERS: Partial<Record<Role, number>> = { dean: 4, adviser: 6, specialist: 2 };
const ABSENCE_DAYS = 4;

/** Somebody in every post, each with a speed of their own. */
export function hire(random: Random, habits: Habits, days: number): readonly Colleague[] {
  return ROLES.flatMap((role) =>
    Array.from({ length: HOLDERS[role] ?? 1 }, (_, number): Colleague => ({
      personId: `${role}-${number}`,
      postId: `post-${role}-${number}`,
      role,
      workMinutes: 8 + random() * 20,
      gapMinutes: 60 + random() * 420,
      away: absences(random, habits, days),
    })),
  );
}

function absences(random: Random, { daysBetweenAbsences }: Habits, days: number): Colleague['away'] {
  const found: { from: number; to: number }[] = [];
  let day = exponential(random, daysBetweenAbsences);
  while (day < days) {
    const to = day + 1 + exponential(random, ABSENCE_DAYS);
    found.push({ from: day * DAY_MINUTES, to: to * DAY_MINUTES });
    day = to + exponential(random, daysBetweenAbsences);
  }
  return found;
}

/** Whom a rule names for one paper: some of the deans and advisers, everybody else of the role. */
export function named(office: readonly Colleague[], rule: ParticipantRule, random: Random): readonly Colleague[] {
  switch (rule.by) {
    case 'role':
      return office.filter(({ role }) => role === rule.role).slice(0, 1);
    case 'role-in-units':
      return some(office, rule.role, random);
    case 'people-of-fact':
      return some(office, 'adviser', random);
    default:
      return office.filter(({ role }) => role === 'registrar-head');
  }
}

function some(office: readonly Colleague[], wanted: Role, random: Random): readonly Colleague[] {
  const holders = office.filter(({ role }) => role === wanted);
  const first = Math.floor(random() * holders.length);
  return [...holders.slice(first), ...holders.slice(0, first)].slice(0, 1 + Math.floor(random() * 2));
}

export function exponential(random: Random, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** Most papers are quick, a few take very long. */
export function longTailed(random: Random, median: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(0.9 * normal);
}
