import {
  ROLES,
  type Definition,
  type Fraction,
  type ParticipantRule,
  type Role,
  type StageDefinition,
  type StageRule,
  type StepDefinition,
} from './definition.ts';
import { isStaged } from './steps.ts';

/**
 * Checks a definition as a whole.
 *
 * @returns a sentence for each fault, for developers; empty when the definition can run
 */
export function validateDefinition(definition: Definition): readonly string[] {
  return [...orderFaults(definition.steps), ...repeatedKeys(definition.steps), ...definition.steps.flatMap(stepFaults)];
}

function orderFaults(steps: readonly StepDefinition[]): string[] {
  const types = steps.map((step) => step.type);
  const faults: string[] = [];
  if (types[0] !== 'draft' || types.filter((type) => type === 'draft').length !== 1) {
    faults.push('The first step, and no other, is the draft.');
  }
  if (types.at(-1) !== 'filing') faults.push('The last step is the filing.');
  if (types.filter((type) => type === 'registration').length > 1) faults.push('A case is registered once at most.');
  return [...faults, ...returnFaults(steps)];
}

/** A return goes back to the draft, so nothing may have happened by then that cannot be undone. */
function returnFaults(steps: readonly StepDefinition[]): string[] {
  const lastReturn = steps.findLastIndex(isStaged);
  const isFinal = (step: StepDefinition) =>
    step.type === 'registration' || (step.type === 'execution' && step.effectsOnFact !== undefined);
  return steps
    .slice(0, Math.max(0, lastReturn))
    .filter(isFinal)
    .map((step) => `Visas and signatures come before the step ${step.key}.`);
}

function repeatedKeys(steps: readonly StepDefinition[]): string[] {
  return repeated(steps.map((step) => step.key)).map((key) => `The step key ${key} is used twice.`);
}

function stepFaults(step: StepDefinition): string[] {
  switch (step.type) {
    case 'approval':
    case 'signature':
      return stagedFaults(step.key, step.stages);
    case 'distribution':
      return [...step.acquaint.flatMap(ruleFaults), ...deadlineFaults(step.key, step.deadline.amount)];
    case 'execution':
      return [
        ...repeated(step.assignments.map(({ key }) => key)).map((key) => `The assignment key ${key} is used twice.`),
        ...step.assignments.flatMap((assignment) => askingFaults(`${step.key}/${assignment.key}`, assignment)),
      ];
    case 'draft':
    case 'registration':
    case 'filing':
      return [];
  }
}

function stagedFaults(step: string, stages: readonly StageDefinition[]): string[] {
  const none = stages.length === 0 ? [`The step ${step} has no stage.`] : [];
  const twice = repeated(stages.map(({ key }) => key)).map((key) => `The stage key ${step}/${key} is used twice.`);
  return [...none, ...twice, ...stages.flatMap((stage) => stageFaults(`${step}/${stage.key}`, stage))];
}

function stageFaults(place: string, stage: StageDefinition): string[] {
  const roles = [...(stage.veto ?? []), ...(stage.escalation ? [stage.escalation.to] : [])];
  const alarms = [...(stage.reminders ?? []), ...(stage.escalation ? [stage.escalation.after] : [])];
  return [
    ...askingFaults(place, stage),
    ...countFaults(place, stage.rule),
    ...roles.flatMap(roleFaults),
    ...alarms.flatMap(({ amount }) => deadlineFaults(place, amount)),
  ];
}

function countFaults(place: string, rule: StageRule): string[] {
  if (rule.type === 'at-least') {
    return isPositive(rule.count) ? [] : [`The number of visas of ${place} is not a positive whole number.`];
  }
  if (rule.type !== 'fraction') return [];
  const shares = [rule.share, ...(rule.quorum ? [rule.quorum] : [])];
  return shares.every(isShare) ? [] : [`A share of ${place} is not more than nothing and at most the whole.`];
}

function isShare({ numerator, denominator }: Fraction): boolean {
  return isPositive(numerator) && isPositive(denominator) && numerator <= denominator;
}

function isPositive(count: number): boolean {
  return Number.isInteger(count) && count > 0;
}

type Asking = Pick<StageDefinition, 'participants' | 'deadline'>;

function askingFaults(place: string, { participants, deadline }: Asking): string[] {
  const nobody = participants.length === 0 ? [`Nobody is asked in ${place}.`] : [];
  return [...nobody, ...participants.flatMap(ruleFaults), ...deadlineFaults(place, deadline.amount)];
}

function deadlineFaults(place: string, amount: number): string[] {
  return isPositive(amount) ? [] : [`The deadline of ${place} is not a positive whole number.`];
}

function ruleFaults(rule: ParticipantRule): string[] {
  return rule.by === 'role' || rule.by === 'role-in-units' ? roleFaults(rule.role) : [];
}

function roleFaults(role: Role): string[] {
  return ROLES.includes(role) ? [] : [`There is no role ${role}.`];
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
