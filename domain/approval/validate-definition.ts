import { isIsoDate } from '../calendar/calendar-date.ts';
import {
  CASE_OUTCOMES,
  ROLES,
  SIGNATURE_LEVELS,
  type Awaited,
  type Definition,
  type Fraction,
  type ParticipantRule,
  type Prompts,
  type Role,
  type SignatureStep,
  type StageDefinition,
  type StageRule,
  type StepDefinition,
} from './definition.ts';
import { isStaged } from './steps.ts';

export const DEFINITION_FAULTS = [
  'DRAFT_FIRST',
  'FILING_LAST',
  'REGISTERED_TWICE',
  'VISAS_AFTER',
  'STEP_KEY_TWICE',
  'STAGE_KEY_TWICE',
  'ASSIGNMENT_KEY_TWICE',
  'NO_STAGE',
  'NOBODY_ASKED',
  'COUNT_NOT_POSITIVE',
  'SHARE_WRONG',
  'DEADLINE_NOT_POSITIVE',
  'UNKNOWN_ROLE',
  'NO_SUCH_DATE',
  'NOTHING_AWAITED',
  'UNKNOWN_LEVEL',
] as const;

/** Why a definition cannot run. */
export interface DefinitionFault {
  readonly code: (typeof DEFINITION_FAULTS)[number];
  readonly step?: string;
  /** stage, or assignment of an execution step */
  readonly stage?: string;
  /** the role nobody knows */
  readonly value?: string;
}

/** Where a fault stands. */
type Place = Pick<DefinitionFault, 'step' | 'stage'>;

/** Checks a definition as a whole; empty when it can run. */
export function validateDefinition(definition: Definition): readonly DefinitionFault[] {
  return [...orderFaults(definition.steps), ...repeatedKeys(definition.steps), ...definition.steps.flatMap(stepFaults)];
}

function orderFaults(steps: readonly StepDefinition[]): DefinitionFault[] {
  const types = steps.map((step) => step.type);
  const faults: DefinitionFault[] = [];
  if (types[0] !== 'draft' || types.filter((type) => type === 'draft').length !== 1) {
    faults.push({ code: 'DRAFT_FIRST' });
  }
  if (types.at(-1) !== 'filing') faults.push({ code: 'FILING_LAST' });
  if (types.filter((type) => type === 'registration').length > 1) faults.push({ code: 'REGISTERED_TWICE' });
  return [...faults, ...returnFaults(steps)];
}

/** A return goes back to the draft, so nothing may have happened by then that cannot be undone. */
function returnFaults(steps: readonly StepDefinition[]): DefinitionFault[] {
  const lastReturn = steps.findLastIndex(isStaged);
  const isFinal = (step: StepDefinition) =>
    step.type === 'registration' || (step.type === 'execution' && step.effectsOnFact !== undefined);
  return steps
    .slice(0, Math.max(0, lastReturn))
    .filter(isFinal)
    .map((step) => ({ code: 'VISAS_AFTER', step: step.key }));
}

function repeatedKeys(steps: readonly StepDefinition[]): DefinitionFault[] {
  return repeated(steps.map((step) => step.key)).map((step) => ({ code: 'STEP_KEY_TWICE', step }));
}

function stepFaults(step: StepDefinition): DefinitionFault[] {
  switch (step.type) {
    case 'approval':
      return stagedFaults(step.key, step.stages);
    case 'signature':
      return [...levelFaults(step), ...stagedFaults(step.key, step.stages)];
    case 'distribution': {
      const place = { step: step.key };
      return [
        ...step.acquaint.flatMap((rule) => ruleFaults(place, rule)),
        ...deadlineFaults(place, step.deadline.amount),
        ...promptFaults(place, step),
      ];
    }
    case 'execution':
      return [
        ...repeated(step.assignments.map(({ key }) => key)).map((stage): DefinitionFault => ({
          code: 'ASSIGNMENT_KEY_TWICE',
          step: step.key,
          stage,
        })),
        ...step.assignments.flatMap((each) => askingFaults({ step: step.key, stage: each.key }, each)),
      ];
    case 'wait':
      return awaitedFaults({ step: step.key }, step.until);
    case 'draft':
    case 'registration':
    case 'filing':
      return [];
  }
}

function awaitedFaults(place: Place, until: Awaited): DefinitionFault[] {
  switch (until.type) {
    case 'date':
      return isIsoDate(until.on) ? [] : [{ code: 'NO_SUCH_DATE', ...place, value: until.on }];
    case 'date-of-fact':
      return [];
    case 'case': {
      const isKnown = until.outcomes.length > 0 && until.outcomes.every((each) => CASE_OUTCOMES.includes(each));
      return isKnown ? [] : [{ code: 'NOTHING_AWAITED', ...place }];
    }
    case 'mark':
      return askingFaults(place, until);
  }
}

function levelFaults({ key, level }: SignatureStep): DefinitionFault[] {
  const isKnown = level === undefined || SIGNATURE_LEVELS.includes(level);
  return isKnown ? [] : [{ code: 'UNKNOWN_LEVEL', step: key, value: level }];
}

function stagedFaults(step: string, stages: readonly StageDefinition[]): DefinitionFault[] {
  const none: DefinitionFault[] = stages.length === 0 ? [{ code: 'NO_STAGE', step }] : [];
  const twice = repeated(stages.map(({ key }) => key)).map((stage): DefinitionFault => ({
    code: 'STAGE_KEY_TWICE',
    step,
    stage,
  }));
  return [...none, ...twice, ...stages.flatMap((stage) => stageFaults({ step, stage: stage.key }, stage))];
}

function stageFaults(place: Place, stage: StageDefinition): DefinitionFault[] {
  return [
    ...askingFaults(place, stage),
    ...countFaults(place, stage.rule),
    ...(stage.veto ?? []).flatMap((role) => roleFaults(place, role)),
  ];
}

/** Whoever is reminded or told has to be known, and the time until then to be some time. */
function promptFaults(place: Place, { reminders = [], escalation }: Prompts): DefinitionFault[] {
  const alarms = [...reminders, ...(escalation ? [escalation.after] : [])];
  return [
    ...(escalation ? roleFaults(place, escalation.to) : []),
    ...alarms.flatMap(({ amount }) => deadlineFaults(place, amount)),
  ];
}

function countFaults(place: Place, rule: StageRule): DefinitionFault[] {
  if (rule.type === 'at-least') return isPositive(rule.count) ? [] : [{ code: 'COUNT_NOT_POSITIVE', ...place }];
  if (rule.type !== 'fraction') return [];
  const shares = [rule.share, ...(rule.quorum ? [rule.quorum] : [])];
  return shares.every(isShare) ? [] : [{ code: 'SHARE_WRONG', ...place }];
}

function isShare({ numerator, denominator }: Fraction): boolean {
  return isPositive(numerator) && isPositive(denominator) && numerator <= denominator;
}

function isPositive(count: number): boolean {
  return Number.isInteger(count) && count > 0;
}

type Asking = Pick<StageDefinition, 'participants' | 'deadline'> & Prompts;

function askingFaults(place: Place, asking: Asking): DefinitionFault[] {
  const { participants, deadline } = asking;
  const nobody: DefinitionFault[] = participants.length === 0 ? [{ code: 'NOBODY_ASKED', ...place }] : [];
  const rules = participants.flatMap((rule) => ruleFaults(place, rule));
  return [...nobody, ...rules, ...deadlineFaults(place, deadline.amount), ...promptFaults(place, asking)];
}

function deadlineFaults(place: Place, amount: number): DefinitionFault[] {
  return isPositive(amount) ? [] : [{ code: 'DEADLINE_NOT_POSITIVE', ...place }];
}

function ruleFaults(place: Place, rule: ParticipantRule): DefinitionFault[] {
  return rule.by === 'role' || rule.by === 'role-in-units' ? roleFaults(place, rule.role) : [];
}

function roleFaults(place: Place, role: Role): DefinitionFault[] {
  return ROLES.includes(role) ? [] : [{ code: 'UNKNOWN_ROLE', ...place, value: role }];
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
