import { expect, test } from 'vitest';
import type { RouteCondition } from '../../api/models.ts';
import { fromTable, toTable } from './condition-rows.ts';

const MONEY = { fact: 'money', is: true };
const MANY = { fact: 'studentCount', atLeast: 5 };

test.each<[string, RouteCondition]>([
  ['a comparison', MONEY],
  ['an opposite', { not: MONEY }],
  ['a number not reached', { not: MANY }],
  ['a list that lacks something', { not: { fact: 'facultyIds', contains: 'faculty-it' } }],
  ['all of several', { all: [MONEY, { not: MANY }] }],
  ['any of several', { any: [MONEY, MANY] }],
])('%s is the same after it has been shown as lines', (_what, condition) => {
  expect(fromTable(toTable(condition))).toEqual(condition);
});

test('no lines are no condition', () => {
  expect(fromTable(toTable(undefined))).toBeUndefined();
});

test('one line stands for itself, however it was joined', () => {
  expect(fromTable({ joined: 'any', rows: [{ fact: 'money', test: 'is', value: true }] })).toEqual(MONEY);
});
