import { expect, test } from 'vitest';
import { validityAt } from './validity.ts';

const TERM = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2026-12-31T23:59:59.000Z' };

test.each([
  ['2025-12-31T23:59:59.999Z', 'not-begun'],
  ['2026-01-01T00:00:00.000Z', 'valid'],
  ['2026-12-31T23:59:59.000Z', 'valid'],
  ['2026-12-31T23:59:59.001Z', 'ended'],
])('a certificate of 2026 at %s is %s', (at, validity) => {
  expect(validityAt(TERM, at)).toBe(validity);
});
