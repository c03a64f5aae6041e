import { expect, test } from 'vitest';
import type { RouteStage, RouteStep } from '../../../api/models.ts';
import { changeSteps } from './change-steps.ts';

const title = { kk: 'Кезең', ru: 'Этап', en: 'Stage' };

function aStage(key: string): RouteStage {
  return {
    ...{ key, title, participants: [], order: 'parallel', rule: { type: 'all' } },
    deadline: { amount: 1, unit: 'working-days' },
  };
}

const STEPS: readonly RouteStep[] = [
  { key: 'draft', type: 'draft', title },
  { key: 'approval', type: 'approval', title, stages: [aStage('first'), aStage('stage-3'), aStage('last')] },
];

function keysAfter(...args: Parameters<typeof changeSteps> extends [unknown, infer Change] ? [Change] : never) {
  const step = changeSteps(STEPS, ...args)[1] as Extract<RouteStep, { stages: unknown }>;
  return step.stages.map(({ key }) => key);
}

test('a stage goes earlier and later, and stays at the ends', () => {
  const move = (key: string, by: -1 | 1) => keysAfter({ type: 'move', step: 'approval', key, by });
  expect(move('last', -1)).toEqual(['first', 'last', 'stage-3']);
  expect(move('first', 1)).toEqual(['stage-3', 'first', 'last']);
  expect(move('first', -1)).toEqual(['first', 'stage-3', 'last']);
  expect(move('last', 1)).toEqual(['first', 'stage-3', 'last']);
});

test('a new stage comes last, with a key nobody has', () => {
  expect(keysAfter({ type: 'add', step: 'approval', title })).toEqual(['first', 'stage-3', 'last', 'stage-4']);
});

test('a stage is taken out, and other steps stay as they are', () => {
  expect(keysAfter({ type: 'remove', step: 'approval', key: 'first' })).toEqual(['stage-3', 'last']);
  expect(changeSteps(STEPS, { type: 'remove', step: 'draft', key: 'first' })).toEqual(STEPS);
});

test('the level of a signature is chosen, and a visa has none', () => {
  const signature: RouteStep = { key: 'signature', type: 'signature', title, stages: [aStage('rector')] };
  const choose = (step: string) => changeSteps([...STEPS, signature], { type: 'level', step, level: 'certificate' });
  expect(choose('signature')).toEqual([...STEPS, { ...signature, level: 'certificate' }]);
  expect(choose('approval')).toEqual([...STEPS, signature]);
});

const NEW = { after: 'draft', title, stageTitle: title, today: '2026-11-21' } as const;
const typesOf = (steps: readonly RouteStep[]) => steps.map(({ type }) => type);

test('a new step stands behind the one it was added to, with a key nobody has', () => {
  const steps = changeSteps(STEPS, { ...NEW, type: 'add-step', kind: 'wait' });
  expect(typesOf(steps)).toEqual(['draft', 'wait', 'approval']);
  expect(steps[1]).toMatchObject({ key: 'step-3', until: { type: 'date', on: '2026-11-21' } });
  const again = changeSteps(steps, { ...NEW, type: 'add-step', kind: 'signature' });
  expect(again[1]).toMatchObject({ key: 'step-4', type: 'signature', stages: [{ key: 'stage-1', participants: [] }] });
});

test('a step is moved, given other words and taken out', () => {
  const steps = changeSteps(STEPS, { ...NEW, type: 'add-step', kind: 'wait' });
  expect(typesOf(changeSteps(steps, { type: 'move-step', step: 'step-3', by: 1 }))).toEqual([
    'draft',
    'approval',
    'wait',
  ]);
  const [, wait] = steps;
  const renamed = { ...wait!, title: { ...title, en: 'Rest' } };
  expect(changeSteps(steps, { type: 'step', step: 'step-3', changed: renamed })[1]).toEqual(renamed);
  expect(changeSteps(steps, { type: 'remove-step', step: 'step-3' })).toEqual(STEPS);
});
