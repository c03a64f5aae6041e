// Running other programs.
import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs]  the program is killed afterwards
 */

/**
 * Runs a program with its output on our terminal.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export async function runShown(program, args, options) {
  const { code } = await run(program, args, options, 'inherit');
  return code;
}

/**
 * Runs a program quietly.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<{ code: number, output: string }>} exit code (127 when it could not be started) and what it said
 */
export function runQuietly(program, args, options) {
  return run(program, args, options, 'pipe');
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(program, args, { cwd, env = process.env, timeoutMs }, output) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      stdio: ['ignore', output, output],
    });
    /** @type {string[]} */
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(String(chunk)));
    child.stderr?.on('data', (chunk) => said.push(String(chunk)));
    // Ctrl-C reaches the child by itself, the request of a service manager reaches only us
    const forward = () => child.kill('SIGTERM');
    process.on('SIGTERM', forward);
    child.once('close', () => process.off('SIGTERM', forward));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, output: said.join('') + (signal ? `(ended by ${signal})` : '') }),
    );
  });
}

/**
 * @param {string} output
 * @returns {string} its last line that says something
 */
export function lastLine(output) {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
