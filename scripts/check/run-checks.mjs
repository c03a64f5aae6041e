// Format, lint, types, import arrows, dead code, tests: all of them, so that one run shows all that is wrong.
import { readdirSync } from 'node:fs';
import { installPackages, npmCommand } from '../setup/install.mjs';
import { inProject, PROJECT } from '../setup/project.mjs';
import { runShown } from '../setup/run-command.mjs';
import { secondsSince } from '../setup/say.mjs';
import { runTests } from './run-tests.mjs';

/** @typedef {{ name: string, command: [string, string[]] }} Stage */

/** @returns {Promise<number>} exit code */
export async function runChecks() {
  await installPackages();
  /** @type {string[]} */
  const failed = [];
  for (const stage of stages()) {
    if (!(await passes(stage))) failed.push(stage.name);
  }
  heading('tests');
  if (failed.length > 0) console.log(`These checks failed before the tests: ${failed.join(', ')}.`);
  const testsCode = await runTests([]);
  return failed.length > 0 ? 1 : testsCode;
}

/** @returns {Stage[]} */
function stages() {
  return [
    { name: 'format', command: packageProgram('prettier/bin/prettier.cjs', '--check', '.') },
    { name: 'lint', command: packageProgram('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
    { name: 'types', command: packageProgram('typescript/bin/tsc', '--noEmit', '-p', '.') },
    { name: 'types of the web', command: npmCommand('run', 'types', '-w', 'web') },
    {
      name: 'import arrows',
      command: packageProgram('dependency-cruiser/bin/dependency-cruise.mjs', ...sourceFolders()),
    },
    { name: 'dead code', command: packageProgram('knip/bin/knip.js') },
  ];
}

/** @param {Stage} stage */
async function passes({ name, command: [program, args] }) {
  const start = Date.now();
  heading(name);
  const code = await runShown(program, args, { cwd: PROJECT });
  console.log(code === 0 ? `✓ ${name} (${secondsSince(start)})` : `✗ ${name} failed (exit code ${code})`);
  return code === 0;
}

/** @param {string} name */
function heading(name) {
  console.log(`\n── ${name} ──`);
}

/**
 * @param {string} file  in node_modules
 * @param {...string} args
 * @returns {[string, string[]]}
 */
function packageProgram(file, ...args) {
  return [process.execPath, [inProject('node_modules', file), ...args]];
}

/** Folders with sources, which are all but those of tools. */
function sourceFolders() {
  return readdirSync(PROJECT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$|^dist$|^coverage$/u.test(entry.name))
    .map((entry) => entry.name);
}
