// Fills the demo with cases in different states, in a process of its own.
import { inProject, PROJECT } from '../setup/project.mjs';
import { runQuietly } from '../setup/run-command.mjs';

const TIME_LIMIT_MS = 180_000;

/**
 * A demo without its cases is still a demo, so a failure is told and nothing more.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} say
 */
export async function makeDemoCases(env, say) {
  const script = inProject('dist', 'scripts', 'demo', 'make-cases.js');
  const { code, output } = await runQuietly(process.execPath, [script], {
    cwd: PROJECT,
    env,
    timeoutMs: TIME_LIMIT_MS,
  });
  if (code === 0) for (const line of output.trim().split('\n').filter(Boolean)) say(line);
  else say(`The demo cases could not be made:\n${output}`);
}
