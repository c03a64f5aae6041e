// Installs the npm packages when the ones on disk are not those of package-lock.json.
import { readFileSync } from 'node:fs';
import { withFileLock } from './file-lock.mjs';
import { inProject, PROJECT } from './project.mjs';
import { runShown } from './run-command.mjs';
import { say, secondsSince } from './say.mjs';

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, os?: string[] }>} LockedPackages */

/** @throws {Error} when npm cannot install */
export async function installPackages() {
  if (isUpToDate()) return;
  await withFileLock(inProject('.cache', 'install.lock'), {
    work: async () => {
      if (!isUpToDate()) await runNpmCi();
    },
    onWait: () => say('Waiting for another installation in this folder to end …'),
  });
}

async function runNpmCi() {
  const start = Date.now();
  say('Installing npm packages (the first time takes a minute or two) …');
  const [program, args] = npmCommand('ci', '--include=dev', '--no-audit', '--no-fund');
  const code = await runShown(program, args, { cwd: PROJECT });
  if (code !== 0) throw new Error(`npm could not install the packages (exit code ${code}); what it said stands above.`);
  say(`Packages installed in ${secondsSince(start)}.`);
}

function isUpToDate() {
  return isInstalled(readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json'));
}

/**
 * @param {LockedPackages | undefined} wanted
 * @param {LockedPackages | undefined} present  what npm wrote when it had finished
 * @returns {boolean} whether every package this platform needs is there in the wanted version
 */
export function isInstalled(wanted, present) {
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules/') || entry.link) return true;
    const found = present[path];
    return found ? found.version === entry.version : isOptional(entry);
  });
}

/** @param {LockedPackages[string]} entry */
function isOptional(entry) {
  return entry.optional === true || entry.devOptional === true || entry.os !== undefined;
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(inProject(file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {...string} args
 * @returns {[string, string[]]} program and arguments that run the npm which runs us, else the one on PATH
 */
export function npmCommand(...args) {
  const running = process.env['npm_execpath'];
  return running?.endsWith('.js') ? [process.execPath, [running, ...args]] : ['npm', args];
}
