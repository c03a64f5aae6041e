// The worker and the API as supervised services.
import { inProject } from '../../setup/project.mjs';
import { nodeService } from './node-service.mjs';
import { hasPoller } from './worker-poller.mjs';

/** @typedef {import('../supervised-service.mjs').Service} Service */
/** @typedef {import('../settings.mjs').StartSettings} StartSettings */

const TSX = inProject('node_modules', 'tsx', 'dist', 'cli.mjs');

/**
 * @param {StartSettings} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {Service}
 */
export function workerService(settings, env) {
  return nodeService({
    name: 'worker',
    args: programArguments('worker', settings.watch),
    env,
    // in watch mode the process we see is the watcher, not the worker
    isReady: (child) => hasPoller(env, settings.watch ? undefined : child.pid),
    graceMs: 25_000,
  });
}

/**
 * @param {StartSettings} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {Service}
 */
export function apiService(settings, env) {
  return nodeService({
    name: 'api',
    args: programArguments('api', settings.watch),
    env,
    isReady: async () => (await fetch(`http://${urlHost(settings.host)}:${settings.port}/readyz`)).ok,
    graceMs: 15_000,
  });
}

/**
 * The web's own server, which shows a changed source at once.
 *
 * @param {StartSettings} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {Service}
 */
export function webService(settings, env) {
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  return nodeService({
    name: 'web',
    args: [vite, inProject('web'), '--clearScreen', 'false'],
    env: { ...env, TIRKEU_API_URL: `http://${urlHost(settings.host)}:${settings.port}` },
    isReady: () => Promise.resolve(true),
    graceMs: 5_000,
  });
}

/**
 * @param {'api' | 'worker'} name
 * @param {boolean} watch
 */
function programArguments(name, watch) {
  if (watch) return [TSX, 'watch', '--clear-screen=false', inProject(name, 'index.ts')];
  return ['--enable-source-maps', inProject('dist', name, 'index.js')];
}

/**
 * @param {string} host  address a server is bound to
 * @returns {string} address it is reached at from this machine
 */
function urlHost(host) {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
