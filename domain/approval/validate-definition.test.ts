import { expect, test } from 'vitest';
import {
  aFullDefinition,
  aShortDefinition,
  anApproval,
  aStage,
  aWaitingDefinition,
} from '../../test/factories/definitions.ts';
import type { Awaited, CaseOutcome, Role, StageDefinition } from './definition.ts';
import { validateDefinition, type DefinitionFault } from './validate-definition.ts';

function faultsOf(overrides: Partial<StageDefinition>): readonly DefinitionFault[] {
  return validateDefinition(aShortDefinition(aStage('council', overrides)));
}

const UNKNOWN: DefinitionFault = { code: 'UNKNOWN_ROLE', step: 'approval', stage: 'council', value: 'wizard' };

test('a definition with every step there is has no fault', () => {
  expect(validateDefinition(aFullDefinition())).toEqual([]);
});

test.each([0, -1, 1.5, Number.NaN])('a stage cannot ask for %s visas', (count) => {
  expect(faultsOf({ rule: { type: 'at-least', count } })).toHaveLength(1);
});

test.each([
  [0, 3],
  [4, 3],
  [2, 0],
  [0.5, 1],
])('%s of %s is no share of people', (numerator, denominator) => {
  const share = { numerator, denominator };
  expect(faultsOf({ rule: { type: 'fraction', share, of: 'listed' } })).toHaveLength(1);
  const whole = { numerator: 1, denominator: 1 };
  expect(faultsOf({ rule: { type: 'fraction', share: whole, of: 'present', quorum: share } })).toHaveLength(1);
});

test('a veto and an escalation name roles that exist', () => {
  expect(faultsOf({ veto: ['wizard' as Role] })).toEqual([UNKNOWN]);
  const after = { amount: 1, unit: 'working-days' } as const;
  expect(faultsOf({ escalation: { after, to: 'wizard' as Role } })).toEqual([UNKNOWN]);
});

test('a reminder has a distance', () => {
  expect(faultsOf({ reminders: [{ amount: 0, unit: 'working-hours', when: 'before' }] })).toHaveLength(1);
});

test('nobody can return a paper that has its number or whose effects have happened', () => {
  const { steps } = aFullDefinition();
  const late = { ...anApproval(aStage('late')), key: 'late' };
  const faults = validateDefinition(aFullDefinition({ steps: [...steps.slice(0, -1), late, ...steps.slice(-1)] }));
  expect(faults).toEqual([
    { code: 'VISAS_AFTER', step: 'registration' },
    { code: 'VISAS_AFTER', step: 'execution' },
  ]);
});

const SOON = { amount: 1, unit: 'working-days' } as const;

test.each<[Awaited, ...string[]]>([
  [{ type: 'date', on: '2031-11-21' }],
  [{ type: 'date', on: '2031-02-30' }, 'NO_SUCH_DATE'],
  [{ type: 'date-of-fact', dateFact: 'endsOn' }],
  [{ type: 'case', caseFact: 'orderId', outcomes: ['registered', 'withdrawn'] }],
  [{ type: 'case', caseFact: 'orderId', outcomes: [] }, 'NOTHING_AWAITED'],
  [{ type: 'case', caseFact: 'orderId', outcomes: ['lost' as CaseOutcome] }, 'NOTHING_AWAITED'],
  [{ type: 'mark', participants: [{ by: 'author' }], deadline: SOON }],
  [{ type: 'mark', participants: [], deadline: { ...SOON, amount: 0 } }, 'NOBODY_ASKED', 'DEADLINE_NOT_POSITIVE'],
])('a step waits for something that can come (%j)', (until, ...codes) => {
  expect(validateDefinition(aWaitingDefinition(until)).map(({ code }) => code)).toEqual(codes);
});
