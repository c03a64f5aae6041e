import type { Condition } from '../approval/condition.ts';
import type { Awaited, Definition, ParticipantRule, StageDefinition, StepDefinition } from '../approval/definition.ts';
import { isRouteStep, isStaged } from '../approval/steps.ts';
import { isIsoDate } from '../calendar/calendar-date.ts';
import { DEFINITION_FAULTS, validateDefinition, type DefinitionFault } from '../approval/validate-definition.ts';
import { canonicalJson } from '../change-log/canonical-json.ts';
import type { Json } from '../shared/json.ts';

export const ROUTE_FAULTS = [
  ...DEFINITION_FAULTS,
  'STEP_FIXED',
  'SIGNATURE_MISSING',
  'SIGNATURE_WEAKENED',
  'UNKNOWN_FACT',
  'FACT_UNFIT',
  'UNKNOWN_PART',
  'UNKNOWN_POST',
  'UNKNOWN_PERSON',
] as const;

export interface RouteFault extends Omit<DefinitionFault, 'code'> {
  readonly code: (typeof ROUTE_FAULTS)[number];
}

/** What a proposed route may lean on. */
export interface RouteGround {
  /** the route the program came with: what it has besides visas, signatures and waits stays */
  readonly original: Definition;
  /** facts a paper of the kind has, each with a value as an example */
  readonly facts: Readonly<Record<string, Json>>;
  /** parts of the content */
  readonly parts: readonly string[];
  readonly postIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
}

/** Checks a route somebody proposes; empty when papers may go it. */
export function routeFaults(proposed: Definition, ground: RouteGround): readonly RouteFault[] {
  const stages = proposed.steps.flatMap((step) =>
    isStaged(step) ? step.stages.map((stage) => ({ step: step.key, stage })) : [],
  );
  return [
    ...validateDefinition(proposed),
    ...fixedFaults(proposed, ground.original),
    ...signatureFaults(proposed, ground.original),
    ...stages.flatMap(({ step, stage }) => stageFaults(stage, { step, stage: stage.key }, ground)),
    ...proposed.steps.flatMap((step) =>
      step.type === 'wait' ? waitFaults(step.until, { step: step.key }, ground) : [],
    ),
  ];
}

/** Registration, execution, filing and the like stay as they are, in their order. */
function fixedFaults(proposed: Definition, original: Definition): RouteFault[] {
  const fixed = ({ steps }: Definition) => steps.filter((step) => !isRouteStep(step));
  const [wanted, found] = [fixed(original), fixed(proposed)];
  const text = (step: StepDefinition | undefined) => (step ? canonicalJson(step as unknown as Json) : '');
  const changed = wanted.filter((step, index) => text(step) !== text(found[index]));
  const added = found.filter(({ key }) => !wanted.some((step) => step.key === key));
  return [...changed, ...added].map(({ key }) => ({ code: 'STEP_FIXED', step: key }));
}

/** A procedure that signs goes on signing, every paper. */
function signatureFaults(proposed: Definition, original: Definition): RouteFault[] {
  const wanted = original.steps.filter(({ type }) => type === 'signature');
  const always = (step: StepDefinition) =>
    step.type === 'signature' && step.stages.some(({ condition }) => condition === undefined);
  const missing = wanted
    .filter(({ key }) => !proposed.steps.some((step) => step.key === key && always(step)))
    .map(({ key }): RouteFault => ({ code: 'SIGNATURE_MISSING', step: key }));
  const weakened = wanted
    .filter((step) => needsCertificate(step) && proposed.steps.some(({ key }) => key === step.key))
    .filter(({ key }) => !proposed.steps.some((step) => step.key === key && needsCertificate(step)))
    .map(({ key }): RouteFault => ({ code: 'SIGNATURE_WEAKENED', step: key }));
  return [...missing, ...weakened];
}

/** A procedure that demands certificates goes on demanding them; one that does not may begin to. */
function needsCertificate(step: StepDefinition): boolean {
  return step.type === 'signature' && step.level === 'certificate';
}

type Place = Pick<RouteFault, 'step' | 'stage'>;

function stageFaults(stage: StageDefinition, place: Place, ground: RouteGround): RouteFault[] {
  const named = [...(stage.concerns ?? []), ...stage.participants.flatMap((rule) => rule.indifferentTo ?? [])];
  const unknown = [...new Set(named)].filter((part) => !ground.parts.includes(part));
  return [
    ...stage.participants.flatMap((rule) => ruleFaults(rule, place, ground)),
    ...(stage.condition ? conditionFaults(stage.condition, place, ground) : []),
    ...unknown.map((value): RouteFault => ({ code: 'UNKNOWN_PART', ...place, value })),
  ];
}

/** What is awaited is named by a fact of the paper, or marked by people the directory can find. */
function waitFaults(until: Awaited, place: Place, ground: RouteGround): RouteFault[] {
  switch (until.type) {
    case 'date':
      return [];
    case 'date-of-fact':
      return factFaults(until.dateFact, place, ground, (example) => typeof example === 'string' && isIsoDate(example));
    case 'case':
      return factFaults(until.caseFact, place, ground, (example) => typeof example === 'string');
    case 'mark':
      return until.participants.flatMap((rule) => ruleFaults(rule, place, ground));
  }
}

function ruleFaults(rule: ParticipantRule, place: Place, ground: RouteGround): RouteFault[] {
  switch (rule.by) {
    case 'role-in-units':
      return listFaults(rule.unitsFact, place, ground);
    case 'people-of-fact':
      return listFaults(rule.peopleFact, place, ground);
    case 'post':
      return ground.postIds.has(rule.post) ? [] : [{ code: 'UNKNOWN_POST', ...place, value: rule.post }];
    case 'person':
      return ground.personIds.has(rule.personId) ? [] : [{ code: 'UNKNOWN_PERSON', ...place, value: rule.personId }];
    default:
      return [];
  }
}

function listFaults(fact: string, place: Place, ground: RouteGround): RouteFault[] {
  return factFaults(fact, place, ground, Array.isArray);
}

type Fits = (example: Json | undefined) => boolean;

function factFaults(fact: string, place: Place, { facts }: RouteGround, fitsThere: Fits): RouteFault[] {
  if (!Object.hasOwn(facts, fact)) return [{ code: 'UNKNOWN_FACT', ...place, value: fact }];
  return fitsThere(facts[fact]) ? [] : [{ code: 'FACT_UNFIT', ...place, value: fact }];
}

function conditionFaults(condition: Condition, place: Place, ground: RouteGround): RouteFault[] {
  if ('all' in condition) return condition.all.flatMap((part) => conditionFaults(part, place, ground));
  if ('any' in condition) return condition.any.flatMap((part) => conditionFaults(part, place, ground));
  if ('not' in condition) return conditionFaults(condition.not, place, ground);
  return factFaults(condition.fact, place, ground, (example) => fits(condition, example));
}

/** Comparing asks for numbers, containing for lists, and what is compared is of one kind. */
function fits(condition: Extract<Condition, { fact: string }>, example: Json | undefined): boolean {
  if ('atLeast' in condition) return typeof example === 'number';
  if ('contains' in condition) return Array.isArray(example);
  return typeof condition.is === typeof example && !Array.isArray(example);
}
