// Brings the database and Temporal up to date, in a process of its own.
import { inProject, PROJECT } from '../setup/project.mjs';
import { runQuietly } from '../setup/run-command.mjs';

const TIME_LIMIT_MS = 300_000;

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} say
 * @throws {Error} with what the process said
 */
export async function migrate(env, say) {
  const { code, output } = await runQuietly(process.execPath, [inProject('dist', 'scripts', 'migrate.js')], {
    cwd: PROJECT,
    env,
    timeoutMs: TIME_LIMIT_MS,
  });
  if (code !== 0) throw new Error(`The database could not be brought up to date:\n${output}`);
  for (const line of output.trim().split('\n').filter(Boolean)) say(line);
}
