import { expect, test } from 'vitest';
import { aFullDefinition, titled } from '../../test/factories/definitions.ts';
import type { Awaited, Definition, SignatureLevel, StepDefinition } from '../approval/definition.ts';
import { routeFaults } from './route-faults.ts';

function withLevel(level: SignatureLevel): Definition {
  const { steps, ...head } = aFullDefinition();
  return { ...head, steps: steps.map((step) => (step.type === 'signature' ? { ...step, level } : step)) };
}

const FACTS = { effectiveDate: '2026-12-01', orderId: 'case-1', facultyIds: ['faculty-1'] };

function codesOf(proposed: Definition, original: Definition): string[] {
  const ground = { original, facts: FACTS, parts: [], postIds: new Set<string>(), personIds: new Set<string>() };
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

/** The route of the procedure with one more step at a place. */
function withStep(step: StepDefinition, at: number): Definition {
  const { steps, ...head } = aFullDefinition();
  return { ...head, steps: steps.toSpliced(at, 0, step) };
}

function waiting(until: Awaited, at = 1): Definition {
  return withStep({ ...titled('rest'), type: 'wait', until }, at);
}

test.each<readonly [Awaited, readonly string[]]>([
  [{ type: 'date', on: '2027-01-11' }, []],
  [{ type: 'date', on: '2027-02-30' }, ['NO_SUCH_DATE']],
  [{ type: 'date-of-fact', dateFact: 'effectiveDate' }, []],
  [{ type: 'date-of-fact', dateFact: 'orderId' }, ['FACT_UNFIT']],
  [{ type: 'date-of-fact', dateFact: 'leaveUntil' }, ['UNKNOWN_FACT']],
  [{ type: 'case', caseFact: 'orderId', outcomes: ['registered'] }, []],
  [{ type: 'case', caseFact: 'orderId', outcomes: [] }, ['NOTHING_AWAITED']],
  [{ type: 'case', caseFact: 'facultyIds', outcomes: ['closed'] }, ['FACT_UNFIT']],
  [
    {
      type: 'mark',
      participants: [{ by: 'person', personId: 'nobody' }],
      deadline: { amount: 1, unit: 'working-days' },
    },
    ['UNKNOWN_PERSON'],
  ],
])('a route may rest and wait for %j: %j', (until, codes) => {
  expect(codesOf(waiting(until), aFullDefinition())).toEqual(codes);
});

test('a wait may be dropped, or stand after the number; whatever else the procedure has stays', () => {
  const original = waiting({ type: 'date', on: '2027-01-11' });
  expect(codesOf(aFullDefinition(), original)).toEqual([]);
  expect(codesOf(waiting({ type: 'date', on: '2027-01-11' }, 4), original)).toEqual([]);
  const { steps, ...head } = aFullDefinition();
  const without = (type: string) => ({ ...head, steps: steps.filter((step) => step.type !== type) });
  expect(codesOf(without('distribution'), aFullDefinition())).toContain('STEP_FIXED');
});
