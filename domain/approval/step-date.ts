import type { IsoDate } from '../shared/time.ts';
import type { Facts } from './condition.ts';
import type { StepDefinition } from './definition.ts';

/** Name of the fact that holds the date the step waits for; nothing when it waits for none, or for one set beforehand. */
export function dateFactOf(step: StepDefinition): string | undefined {
  if (step.type === 'execution') return step.effectsOnFact;
  return step.type === 'wait' && step.until.type === 'date-of-fact' ? step.until.dateFact : undefined;
}

/** The date the step waits for, as far as the facts hold it; nothing when it waits for none. */
export function dateOf(step: StepDefinition, facts: Facts): IsoDate | undefined {
  if (step.type === 'wait' && step.until.type === 'date') return step.until.on;
  const value = facts[dateFactOf(step) ?? ''];
  return typeof value === 'string' ? value : undefined;
}
