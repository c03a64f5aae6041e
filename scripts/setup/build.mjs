// Builds the server and the web when their sources have changed.
import { readFileSync, rmSync } from 'node:fs';
import { hashInputs, isStamped, stamp, unstamp } from './content-stamp.mjs';
import { withFileLock } from './file-lock.mjs';
import { npmCommand } from './install.mjs';
import { inProject, PROJECT } from './project.mjs';
import { runQuietly } from './run-command.mjs';
import { say, secondsSince } from './say.mjs';

/**
 * @typedef {object} Build
 * @property {string} what  as shown to people
 * @property {string} output  folder that the build fills
 * @property {readonly string[]} inputs
 * @property {[string, string[]]} command
 */

/** @throws {Error} with what the compiler said */
export async function buildAll() {
  await buildUnderLock([serverBuild(), webBuild()]);
}

/** @throws {Error} with what the compiler said */
export async function buildWeb() {
  await buildUnderLock([webBuild()]);
}

/** @param {readonly Build[]} builds */
async function buildUnderLock(builds) {
  await withFileLock(inProject('.cache', 'build.lock'), {
    work: async () => {
      for (const build of builds) await buildIfChanged(build);
    },
    onWait: () => say('Waiting for another build of this folder to end …'),
  });
}

/** @returns {Build} */
function serverBuild() {
  const { include } = JSON.parse(readFileSync(inProject('tsconfig.build.json'), 'utf8'));
  return {
    what: 'server',
    output: inProject('dist'),
    inputs: ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...include].map((path) => inProject(path)),
    command: [process.execPath, [inProject('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']],
  };
}

/** @returns {Build} */
function webBuild() {
  return {
    what: 'web interface',
    output: inProject('web/dist'),
    // the web takes types and texts from folders of the server, which are small enough to count whole
    inputs: ['package-lock.json', 'web', 'contracts'].map((path) => inProject(path)),
    command: npmCommand('run', 'build', '-w', 'web'),
  };
}

/** @param {Build} build */
async function buildIfChanged({ what, output, inputs, command: [program, args] }) {
  const stampFile = `${output}/.inputs`;
  const hash = hashInputs(inputs, isInput);
  if (isStamped(stampFile, hash)) return;
  const start = Date.now();
  say(`Building the ${what} …`);
  unstamp(stampFile);
  rmSync(output, { recursive: true, force: true });
  const built = await runQuietly(program, args, { cwd: PROJECT });
  if (built.code !== 0) throw new Error(`The ${what} could not be built:\n${built.output}`);
  stamp(stampFile, hash);
  say(`Built the ${what} in ${secondsSince(start)}.`);
}

/** @param {string} path */
function isInput(path) {
  return !/\.test\.tsx?$|\.md$|\.tsbuildinfo$/u.test(path);
}
