// What is written behind `npm start`.
import { parseArgs } from 'node:util';

export const START_HELP = `npm start
  installs what it needs, starts everything and prints the address and the logins; Ctrl-C stops it.
npm run dev
  the same, rebuilding on every change.

Settings are environment variables, such as PORT=8080 npm start; docs/runbook.md lists them.`;

/**
 * @param {readonly string[]} args
 * @returns {{ watch: boolean, help: boolean }}
 * @throws {Error} naming what is not known, so that nobody believes it has been taken
 */
export function readStartArguments(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { watch: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`${problem}\n\n${START_HELP}`, { cause: error });
  }
}
