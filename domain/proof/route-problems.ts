import type { Facts } from '../approval/condition.ts';
import type { Definition, StepDefinition } from '../approval/definition.ts';
import { dateFactOf } from '../approval/step-date.ts';
import { isIsoDate } from '../calendar/calendar-date.ts';
import type { ResolvedPart } from './asking-part.ts';
import { PART_WARNINGS, partProblems } from './part-problems.ts';

/** What is wrong with a route beyond a single part of it. */
export interface RouteProblem {
  /**
   * `NO_SIGNATURE` every signature is left out for this paper · `EMPTY_STEP` the same for visas · `NO_DATE` the fact the
   * step waits for holds no date · `NO_CASE` … no case · `UNREACHABLE` the paper never comes to the step
   */
  readonly code: 'NO_SIGNATURE' | 'EMPTY_STEP' | 'NO_DATE' | 'NO_CASE' | 'UNREACHABLE';
  readonly blocks: boolean;
  readonly step: string;
}

interface Route {
  readonly definition: Pick<Definition, 'steps'>;
  readonly facts: Facts;
  readonly authorId: string;
}

/** Finds steps that would be empty, would wait for nothing or would never be reached. */
export function routeProblems(route: Route, parts: readonly ResolvedPart[]): readonly RouteProblem[] {
  const { steps } = route.definition;
  return [...steps.flatMap((step) => stepProblems(step, route.facts, parts)), ...unreachable(route, parts)];
}

function stepProblems(step: StepDefinition, facts: Facts, parts: readonly ResolvedPart[]): readonly RouteProblem[] {
  const own = parts.filter(({ part }) => part.step === step.key);
  const dateFact = dateFactOf(step);
  if (dateFact !== undefined && !holdsDate(facts[dateFact])) return [{ code: 'NO_DATE', blocks: true, step: step.key }];
  if (step.type === 'wait' && step.until.type === 'case' && typeof facts[step.until.caseFact] !== 'string')
    return [{ code: 'NO_CASE', blocks: true, step: step.key }];
  if (own.length === 0 || !own.every(({ skipped }) => skipped)) return [];
  return step.type === 'signature'
    ? [{ code: 'NO_SIGNATURE', blocks: true, step: step.key }]
    : [{ code: 'EMPTY_STEP', blocks: false, step: step.key }];
}

function holdsDate(value: Facts[string] | undefined): boolean {
  return typeof value === 'string' && isIsoDate(value);
}

/** Steps behind the first part that cannot be passed. */
function unreachable({ definition, authorId }: Route, parts: readonly ResolvedPart[]): readonly RouteProblem[] {
  const dead = parts.find((part) =>
    partProblems(part, parts, authorId).some((problem) => !PART_WARNINGS.includes(problem)),
  );
  if (!dead) return [];
  const place = definition.steps.findIndex(({ key }) => key === dead.part.step);
  return definition.steps.slice(place + 1).map(({ key }) => ({ code: 'UNREACHABLE', blocks: false, step: key }));
}
