import type { Definition, SignatureLevel } from './definition.ts';
import type { Task } from './state.ts';
import { stepOf } from './steps.ts';

/** How the signature a task asks for has to be given. */
export function signatureLevelOf(definition: Definition, { step }: Pick<Task, 'step'>): SignatureLevel {
  const found = stepOf({ definition }, step);
  return found?.type === 'signature' ? (found.level ?? 'in-system') : 'in-system';
}
