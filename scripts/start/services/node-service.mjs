// A process of our own as a supervised service.
import { spawn } from 'node:child_process';
import { endProcess, hasExited } from '../../servers/child-process.mjs';
import { waitFor } from '../../servers/wait.mjs';
import { inProject, PROJECT } from '../../setup/project.mjs';

const EXIT_WITH_PARENT = inProject('scripts', 'start', 'exit-with-parent.mjs');
const READY_WITHIN_MS = 60_000;

/**
 * @param {object} options
 * @param {string} options.name
 * @param {readonly string[]} options.args  for Node
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(child: import('node:child_process').ChildProcess) => Promise<boolean>} options.isReady
 * @param {number} options.graceMs  how long it may take to end
 * @returns {import('../supervised-service.mjs').Service}
 */
export function nodeService({ name, args, env, isReady, graceMs }) {
  return {
    name,
    start: () =>
      spawn(process.execPath, ['--import', EXIT_WITH_PARENT, ...args], {
        cwd: PROJECT,
        env,
        // a process group of its own: Ctrl-C reaches the supervisor alone, which ends everything in order
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      }),
    whenReady: async (child) => {
      const ask = async () => {
        if (hasExited(child)) throw new Error(`${name} ended at start-up.`);
        return (await isReady(child).catch(() => false)) || undefined;
      };
      await waitFor(ask, { what: `${name} to get ready`, timeoutMs: READY_WITHIN_MS, everyMs: 100 });
    },
    stop: (child) => endProcess(child, { signal: 'SIGTERM', graceMs }),
  };
}
