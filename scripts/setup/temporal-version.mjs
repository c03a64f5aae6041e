// Which Temporal the program works with, and how to tell whether an executable is that one.
import { runQuietly } from './run-command.mjs';

/** The version of the `temporal` executable. */
export const TEMPORAL_VERSION = '1.8.2';

/** The server inside it. Its database file has no migrations: another server needs another file. */
const SERVER_VERSION = '1.31.2';

/**
 * @param {string} executable
 * @returns {Promise<string | undefined>} why this executable will not do, or undefined when it will
 */
export async function temporalProblem(executable) {
  const { code, output } = await runQuietly(executable, ['--version'], { cwd: '/', timeoutMs: 20_000 });
  if (code !== 0) return `it does not run (${output.trim() || `exit code ${code}`})`;
  const server = /\(Server ([\d.]+)/u.exec(output)?.[1];
  if (server === SERVER_VERSION) return undefined;
  return `it contains server ${server ?? 'of an unknown version'}, ${SERVER_VERSION} is needed`;
}
