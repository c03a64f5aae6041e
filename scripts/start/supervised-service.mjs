// Keeps one process running.
import { setTimeout as delay } from 'node:timers/promises';
import { endingOf, exitOf, hasExited } from '../servers/child-process.mjs';
import { createRestartPolicy } from './restart-policy.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} Service
 * @property {string} name
 * @property {() => ChildProcess} start
 * @property {(child: ChildProcess) => Promise<void>} whenReady  rejects when the process does not get ready
 * @property {(child: ChildProcess) => Promise<void>} stop
 */

/**
 * @typedef {object} ServiceObserver
 * @property {(service: Service, child: ChildProcess) => void} started
 * @property {(service: Service, message: string) => void} restarting
 * @property {(service: Service, message: string) => void} gaveUp
 */

/**
 * @typedef {object} SupervisedService
 * @property {string} name
 * @property {() => Promise<void>} ready  settles as soon as the process is ready, also after a restart
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the service, and starts it again whenever it ends, until it is stopped or fails too often.
 *
 * @param {Service} service
 * @param {object} options
 * @param {readonly SupervisedService[]} options.needs  services that must be ready before each start
 * @param {ServiceObserver} options.observer
 * @param {import('./restart-policy.mjs').RestartLimits} options.limits
 * @returns {SupervisedService}
 */
export function supervise(service, { needs, observer, limits }) {
  const afterEnding = createRestartPolicy(limits);
  const stopped = new AbortController();
  let readiness = newReadiness();
  /** @type {ChildProcess | undefined} */
  let child;

  async function runOnce() {
    await Promise.all(needs.map((need) => need.ready()));
    if (stopped.signal.aborted) return undefined;
    child = service.start();
    observer.started(service, child);
    const readyAt = await becomeReady(service, child);
    if (readyAt !== undefined) readiness.resolve();
    await exitOf(child);
    if (readyAt !== undefined) readiness = newReadiness();
    return { child, readyForMs: readyAt === undefined ? undefined : Date.now() - readyAt };
  }

  async function keepRunning() {
    for (;;) {
      const run = await runOnce();
      if (run === undefined || stopped.signal.aborted) return;
      const decision = afterEnding({ readyForMs: run.readyForMs, killed: run.child.signalCode !== null });
      if (decision === 'give-up') {
        observer.gaveUp(service, endingOf(run.child));
        return;
      }
      observer.restarting(service, `${endingOf(run.child)}; starting it again in ${decision / 1000} s`);
      await delay(decision, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  const running = keepRunning();
  return {
    name: service.name,
    ready: () => readiness.promise,
    async stop() {
      stopped.abort();
      if (!child || hasExited(child)) return; // it waits for what it needs, or for its next start
      await service.stop(child);
      await running;
    },
  };
}

/**
 * @param {Service} service
 * @param {ChildProcess} child
 * @returns {Promise<number | undefined>} when it became ready; undefined = it ended, or had to be ended
 */
async function becomeReady(service, child) {
  const ready = service.whenReady(child).then(
    () => true,
    () => false,
  );
  const outcome = await Promise.race([ready, exitOf(child).then(() => false)]);
  if (outcome) return Date.now();
  if (!hasExited(child)) await service.stop(child);
  return undefined;
}

function newReadiness() {
  /** @type {() => void} */
  let resolve = () => undefined;
  /** @type {Promise<void>} */
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
