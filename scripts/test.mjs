// npm test [-- vitest arguments]: sets up what the tests need, runs them, and ends with a line that counts them.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runTests } = await import('./check/run-tests.mjs');
const { giveUp } = await import('./setup/say.mjs');
process.exitCode = await runTests(process.argv.slice(2)).catch(giveUp);
