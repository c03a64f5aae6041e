// npm run check: everything that CI checks.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runChecks } = await import('./check/run-checks.mjs');
const { giveUp } = await import('./setup/say.mjs');
process.exitCode = await runChecks().catch(giveUp);
