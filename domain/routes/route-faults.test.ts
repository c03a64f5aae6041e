import { expect, test } from 'vitest';
import { aFullDefinition } from '../../test/factories/definitions.ts';
import type { Definition, SignatureLevel } from '../approval/definition.ts';
import { routeFaults } from './route-faults.ts';

function withLevel(level: SignatureLevel): Definition {
  const { steps, ...head } = aFullDefinition();
  return { ...head, steps: steps.map((step) => (step.type === 'signature' ? { ...step, level } : step)) };
}

function codesOf(proposed: Definition, original: Definition): string[] {
  const ground = { original, facts: {}, parts: [], postIds: new Set<string>(), personIds: new Set<string>() };
  return routeFaults(proposed, ground).map(({ code }) => code);
}

test('a route may demand certificates where the procedure does not', () => {
  expect(codesOf(withLevel('certificate'), aFullDefinition())).toEqual([]);
});

test('a procedure that demands certificates goes on demanding them', () => {
  expect(codesOf(withLevel('certificate'), withLevel('certificate'))).toEqual([]);
  expect(codesOf(withLevel('in-system'), withLevel('certificate'))).toEqual(['SIGNATURE_WEAKENED']);
  expect(codesOf(aFullDefinition(), withLevel('certificate'))).toEqual(['SIGNATURE_WEAKENED']);
});
