import { expect, test } from 'vitest';
import { stillMatters, type Standing } from './relevance.ts';

const TASK = { id: 't1', status: 'open', assigneeId: 'dean' } as const;
const STAGE = { step: 'approval', stage: 'deans' };

function standing(overrides: Partial<Standing>, summary: Partial<Standing['case']['summary']> = {}): Standing {
  const paper = { status: 'in-progress', summary: { pending: [], ...summary } } as const;
  return { personId: 'dean', occasion: 'task', case: paper, task: TASK, step: null, stage: null, ...overrides };
}

test.each([
  ['is open and with the reader', TASK, true],
  ['is answered', { ...TASK, status: 'done' }, false],
  ['is cancelled', { ...TASK, status: 'cancelled' }, false],
  ['is with somebody else', { ...TASK, assigneeId: 'lawyer' }, false],
] as const)('a task that %s matters: %s', (_words, task, expected) => {
  for (const occasion of ['task', 'handed-over', 'question', 'reminder', 'answer'] as const) {
    expect(stillMatters(standing({ occasion, task }))).toBe(expected);
  }
});

test('a task answered within the undo window does not matter, another task of the case does', () => {
  const verdict = { personId: 'dean', verdict: 'approve', effectiveAt: '2026-11-21T08:00:10.000Z' } as const;
  expect(stillMatters(standing({}, { pending: [{ ...verdict, taskId: 't1' }] }))).toBe(false);
  expect(stillMatters(standing({}, { pending: [{ ...verdict, taskId: 't2' }] }))).toBe(true);
});

test('a returned paper matters until it is submitted again', () => {
  const paper = (status: 'rework' | 'in-progress') => ({ status, summary: { pending: [] } });
  expect(stillMatters(standing({ occasion: 'returned', case: paper('rework') }))).toBe(true);
  expect(stillMatters(standing({ occasion: 'returned', case: paper('in-progress') }))).toBe(false);
});

test('a blocked stage and one nobody answers in matter while they last', () => {
  const blocked = { blockedStage: { ...STAGE, reason: 'NOBODY' } } as const;
  expect(stillMatters(standing({ occasion: 'blocked', ...STAGE }, blocked))).toBe(true);
  expect(stillMatters(standing({ occasion: 'blocked', ...STAGE }))).toBe(false);
  expect(stillMatters(standing({ occasion: 'escalation', ...STAGE }, blocked))).toBe(false);
});

test('what became of a paper matters whatever comes after', () => {
  for (const occasion of ['refused', 'withdrawn', 'registered', 'closed'] as const) {
    expect(stillMatters(standing({ occasion, task: null }))).toBe(true);
  }
});

test('work nobody does matters to whoever was told of it until it is done', () => {
  const watches = [
    { step: 'execution', stage: 'entry', alarms: [] },
    { step: 'distribution', alarms: [] },
  ];
  const told = (step: string, stage: string | null) => standing({ occasion: 'escalation', step, stage }, { watches });
  expect(stillMatters(told('execution', 'entry'))).toBe(true);
  expect(stillMatters(told('distribution', null))).toBe(true);
  expect(stillMatters(told('execution', 'proof'))).toBe(false);
});
