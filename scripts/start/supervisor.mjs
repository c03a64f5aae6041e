// Keeps all processes of the program running, and ends them in order.
import { RESTART_LIMITS } from './restart-policy.mjs';
import { supervise } from './supervised-service.mjs';

/** @typedef {import('./supervised-service.mjs').Service} Service */
/** @typedef {import('./supervised-service.mjs').SupervisedService} SupervisedService */

/**
 * @typedef {object} Supervisor
 * @property {(service: Service, options?: { needs: readonly string[] }) => SupervisedService} add  starts a service and keeps it running
 * @property {() => Promise<string>} failure  settles with a message when a service has failed for good
 * @property {() => Promise<void>} stop  ends all services, the last added first
 */

/**
 * @param {object} options
 * @param {(service: string, child: import('node:child_process').ChildProcess) => void} options.onStart
 * @param {(text: string) => void} options.say
 * @param {import('./restart-policy.mjs').RestartLimits} [options.limits]
 * @returns {Supervisor}
 */
export function createSupervisor({ onStart, say, limits = RESTART_LIMITS }) {
  /** @type {Map<string, SupervisedService>} */
  const running = new Map();
  let stopping = false;
  /** @type {(message: string) => void} */
  let fail = () => undefined;
  /** @type {Promise<string>} */
  const failure = new Promise((resolve) => {
    fail = resolve;
  });
  const observer = {
    started: (/** @type {Service} */ { name }, /** @type {import('node:child_process').ChildProcess} */ child) =>
      onStart(name, child),
    restarting: (/** @type {Service} */ { name }, /** @type {string} */ message) => say(`${name} ${message}`),
    gaveUp: (/** @type {Service} */ { name }, /** @type {string} */ message) =>
      fail(`${name} ${message}, again and again; it is not started any more.`),
  };
  return {
    add(service, { needs } = { needs: [] }) {
      if (stopping) throw new Error(`${service.name} is not started any more: the program is ending.`);
      const needed = needs.map((name) => running.get(name)).filter((found) => found !== undefined);
      const supervised = supervise(service, { needs: needed, observer, limits });
      running.set(service.name, supervised);
      return supervised;
    },
    failure: () => failure,
    async stop() {
      stopping = true;
      for (const service of [...running.values()].reverse()) await service.stop();
    },
  };
}
