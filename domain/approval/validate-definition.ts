import {
  ROLES,
  type Definition,
  type ParticipantRule,
  type StageDefinition,
  type StepDefinition,
} from './definition.ts';

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
  const signature = types.lastIndexOf('signature');
  const registration = types.indexOf('registration');
  if (registration !== -1 && signature > registration) faults.push('Signatures come before the registration.');
  return faults;
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
  return [...none, ...twice, ...stages.flatMap((stage) => askingFaults(`${step}/${stage.key}`, stage))];
}

type Asking = Pick<StageDefinition, 'participants' | 'deadline'>;

function askingFaults(place: string, { participants, deadline }: Asking): string[] {
  const nobody = participants.length === 0 ? [`Nobody is asked in ${place}.`] : [];
  return [...nobody, ...participants.flatMap(ruleFaults), ...deadlineFaults(place, deadline.amount)];
}

function deadlineFaults(place: string, amount: number): string[] {
  return Number.isInteger(amount) && amount > 0 ? [] : [`The deadline of ${place} is not a positive whole number.`];
}

function ruleFaults(rule: ParticipantRule): string[] {
  const named = rule.by === 'role' || rule.by === 'role-in-units';
  return named && !ROLES.includes(rule.role) ? [`There is no role ${rule.role}.`] : [];
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
