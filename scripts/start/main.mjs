// npm start: from a clone to a running program.
import { buildAll } from '../setup/build.mjs';
import { installPackages } from '../setup/install.mjs';
import { PROJECT } from '../setup/project.mjs';
import { say } from '../setup/say.mjs';
import { requirePort } from './api-port.mjs';
import { readStartArguments, START_HELP } from './arguments.mjs';
import { claimDataFolder } from './claim-data-folder.mjs';
import { openDataFolder } from './data-folder.mjs';
import { readStartSettings } from './settings.mjs';

/** @typedef {import('./settings.mjs').StartSettings} StartSettings */

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code, when the program has ended
 */
export async function main(args) {
  const { watch, help } = readStartArguments(args);
  if (help) {
    console.log(START_HELP);
    return 0;
  }
  const settings = readStartSettings(process.env, { watch, project: PROJECT });
  const data = openDataFolder(settings.dataFolder);
  const ended = endOfRun();
  const record = await claimDataFolder(data, say);
  try {
    const prepared = await Promise.race([prepare(settings), ended.then(() => false)]);
    if (!prepared) return 0;
    // these need the packages that were installed just now
    const { runProgram } = await import('./run-program.mjs');
    return await runProgram({ settings, data, record, ended });
  } finally {
    record.close();
  }
}

/** @param {StartSettings} settings */
async function prepare({ port, host }) {
  await requirePort(port, host);
  await installPackages();
  await buildAll();
  return true;
}

/** @returns {Promise<NodeJS.Signals>} settles when the person or the system asks the program to end */
function endOfRun() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => resolve(signal));
  });
}
