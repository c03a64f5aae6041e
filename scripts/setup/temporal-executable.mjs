// Finds the Temporal executable, or gets it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cachePath } from './cache-folder.mjs';
import { withFileLock } from './file-lock.mjs';
import { say } from './say.mjs';
import { buildTemporal } from './temporal-build.mjs';
import { downloadTemporal } from './temporal-download.mjs';
import { TEMPORAL_VERSION, temporalProblem } from './temporal-version.mjs';

/**
 * One way to the executable.
 *
 * @typedef {object} Source
 * @property {string} name  as shown to people
 * @property {() => string | undefined} find  where the executable lies, if this way leads anywhere
 * @property {(target: string) => Promise<void>} [get]  puts the executable at `target`; @throws {Error} saying why it could not
 */

/** @returns {Promise<string>} path of the executable; @throws {Error} naming every way that was tried and why it failed */
export function findTemporalExecutable() {
  const target = cachePath(`temporal-${TEMPORAL_VERSION}`);
  return firstThatWorks(temporalSources(process.env, target), target);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cached  where the program keeps its own copy
 * @returns {Source[]} in the order in which they are tried
 */
export function temporalSources(env, cached) {
  return [
    { name: 'TEMPORAL_CLI_PATH', find: () => env['TEMPORAL_CLI_PATH'] || undefined },
    { name: 'temporal on PATH', find: () => findOnPath('temporal', env) },
    { name: 'the cache', find: () => (existsSync(cached) ? cached : undefined) },
    { name: "the SDK's download", find: () => undefined, get: downloadTemporal },
    { name: 'building it with Go', find: () => undefined, get: buildTemporal },
  ];
}

/**
 * @param {readonly Source[]} sources
 * @param {string} target
 * @param {(executable: string) => Promise<string | undefined>} problemOf  why an executable will not do
 * @returns {Promise<string>}
 */
export async function firstThatWorks(sources, target, problemOf = temporalProblem) {
  /** @type {string[]} */
  const failures = [];
  for (const source of sources) {
    const outcome = await tryFinding(source, problemOf);
    if ('executable' in outcome) return outcome.executable;
    failures.push(outcome.failure);
    if (!source.get) continue;
    const failure = await tryGetting(source.get, target, problemOf);
    if (failure === undefined) return target;
    failures[failures.length - 1] = `${source.name}: ${failure}`;
  }
  throw new Error(
    [
      `No Temporal executable (version ${TEMPORAL_VERSION}) could be found or made. Tried:`,
      ...failures.map((failure) => `  - ${failure}`),
      'Install Temporal CLI and put it on PATH, or name it in TEMPORAL_CLI_PATH, or set TEMPORAL_ADDRESS to a server of yours.',
    ].join('\n'),
  );
}

/**
 * @param {Source} source
 * @param {(executable: string) => Promise<string | undefined>} problemOf
 * @returns {Promise<{ executable: string } | { failure: string }>}
 */
async function tryFinding(source, problemOf) {
  const executable = source.find();
  if (!executable) return { failure: `${source.name}: not there` };
  const problem = await problemOf(executable);
  return problem === undefined ? { executable } : { failure: `${source.name} (${executable}): ${problem}` };
}

/**
 * @param {(target: string) => Promise<void>} get
 * @param {string} target
 * @param {(executable: string) => Promise<string | undefined>} problemOf
 * @returns {Promise<string | undefined>} why it failed
 */
async function tryGetting(get, target, problemOf) {
  try {
    return await withFileLock(`${target}.lock`, {
      work: async () => {
        // another process may have got it while we waited
        if (existsSync(target) && (await problemOf(target)) === undefined) return undefined;
        await get(target);
        return problemOf(target);
      },
      onWait: () => say('Another process is getting the Temporal executable; waiting for it …'),
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function findOnPath(name, env) {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
