// node scripts/run.mjs scripts/NAME.ts [arguments]: runs a command of the project from its build.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommandLine } = await import('./run/run-command-line.mjs');
const { giveUp } = await import('./setup/say.mjs');
process.exitCode = await runCommandLine(process.argv.slice(2)).catch(giveUp);
