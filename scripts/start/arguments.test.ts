import { expect, test } from 'vitest';
import { readStartArguments } from './arguments.mjs';

test('an argument that is not known is refused, with where settings are made', () => {
  expect(() => readStartArguments(['--port', '8080'])).toThrow(/'--port'[\s\S]*PORT=8080 npm start/);
  expect(() => readStartArguments(['demo'])).toThrow(/'demo'/);
});

test('a start watches for changes when it is asked to', () => {
  expect(readStartArguments([])).toEqual({ watch: false, help: false });
  expect(readStartArguments(['--watch'])).toEqual({ watch: true, help: false });
});
