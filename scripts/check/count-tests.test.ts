import { expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';

function aFile(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

test('tests are counted over all files', () => {
  const testResults = [aFile('passed', 'passed', 'passed', 'pending'), aFile('failed', 'passed', 'failed')];
  expect(countTests({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('a file that cannot even be loaded counts as a failed test', () => {
  expect(countTests({ testResults: [aFile('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a file whose set-up fails counts as failed although its tests were skipped', () => {
  expect(countTests({ testResults: [aFile('failed', 'skipped', 'skipped')] })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 2,
  });
});
