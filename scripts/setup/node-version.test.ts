import { expect, test } from 'vitest';
import { nodeVersionProblem } from './node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('Node %s will do', (version) => {
  expect(nodeVersionProblem(version)).toBeUndefined();
});

test.each(['20.18.3', '18.20.0', '8.0.0'])('Node %s is too old, and the message says what is needed', (version) => {
  expect(nodeVersionProblem(version)).toContain(`needs Node.js 20.19 or newer; this is ${version}`);
});
