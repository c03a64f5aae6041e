import { expect, test } from 'vitest';
import type { CaseEvent } from '../approval/events.ts';
import type { Task } from '../approval/state.ts';
import { groupOf, isNews, occasionsOf } from './occasions.ts';
import { choicesOf, DEFAULT_PREFERENCES, GROUPS } from './preferences.ts';

const AT = '2026-11-21T08:00:00.000Z';
const PLACE = { seq: 7, at: AT, actorId: 'system' } as const;
const TASK: Task = {
  id: 't1',
  step: 'approval',
  stage: 'deans',
  action: 'approve',
  assigneeId: 'dean',
  postId: 'post-dean',
  version: 1,
  dueAt: AT,
};

function told(event: object, tasks: readonly Task[] = [TASK]) {
  const events = [{ ...PLACE, ...event }] as unknown as CaseEvent[];
  return occasionsOf(events, { authorId: 'author', tasks }).map(({ occasion, addressee, taskId }) => ({
    occasion,
    addressee,
    taskId,
  }));
}

test('an author is told what others did to their paper, and nothing of what they did themselves', () => {
  for (const type of ['returned', 'refused', 'withdrawn', 'registered', 'closed']) {
    expect(told({ type })).toEqual([{ occasion: type, addressee: { to: 'person', personId: 'author' } }]);
    expect(told({ type, actorId: 'author' })).toEqual([]);
  }
});

test('reminded are those who still hold a task of the stage, and not for a question put to them', () => {
  const reminded = { type: 'reminded', step: 'approval', stage: 'deans', alarm: 0, personIds: ['dean', 'lawyer'] };
  const toDean = { occasion: 'reminder', addressee: { to: 'person', personId: 'dean' }, taskId: 't1' };
  expect(told(reminded)).toEqual([toDean]);
  expect(told(reminded, [{ ...TASK, action: 'answer' }])).toEqual([]);
  expect(told(reminded, [{ ...TASK, stage: 'other' }])).toEqual([]);
});

test('whoever holds the role is told that nobody answers, or that nobody can', () => {
  const place = { step: 'approval', stage: 'deans' };
  expect(told({ type: 'escalated', ...place, alarm: 1, to: 'vice-rector' })).toEqual([
    { occasion: 'escalation', addressee: { to: 'role', role: 'vice-rector' } },
  ]);
  expect(told({ type: 'stage-blocked', ...place, reason: 'NOBODY' })).toEqual([
    { occasion: 'blocked', addressee: { to: 'role', role: 'registrar-head' } },
  ]);
});

test('the head of the office and the author are told of a wait in vain', () => {
  const author = told({ type: 'wait-missed', step: 'wait', endedAs: 'refused' });
  expect(author.map(({ occasion, addressee }) => [occasion, addressee.to])).toEqual([
    ['wait-missed', 'role'],
    ['wait-missed', 'person'],
  ]);
});

test('a verdict that is no answer to a question is told to nobody', () => {
  expect(told({ type: 'decided', taskId: 't1', step: 'approval', verdict: 'approve', version: 1 })).toEqual([]);
  expect(told({ type: 'verdict-given', taskId: 't1' })).toEqual([]);
});

test('the digest needs no note of what it finds among the open tasks', () => {
  expect(isNews('task')).toBe(false);
  expect(isNews('returned')).toBe(true);
  expect(groupOf('returned')).toBe('tasks');
});

test('escalations cannot be switched off, and every group begins with something that may be chosen', () => {
  expect(choicesOf('escalations')).not.toContain('never');
  for (const group of GROUPS) expect(choicesOf(group)).toContain(DEFAULT_PREFERENCES[group]);
});
