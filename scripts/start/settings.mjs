// What the environment says about a start.
import { join, resolve } from 'node:path';

/**
 * @typedef {object} StartSettings
 * @property {number} port
 * @property {string} host
 * @property {string} dataFolder
 * @property {string | undefined} databaseUrl  given = no PostgreSQL is started
 * @property {string | undefined} temporalAddress  given = no Temporal is started
 * @property {string} namespace
 * @property {boolean} demo
 * @property {boolean} watch
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {{ watch: boolean, project: string }} where
 * @returns {StartSettings}
 * @throws {Error} naming the setting that is wrong
 */
export function readStartSettings(env, { watch, project }) {
  const databaseUrl = env['DATABASE_URL'] || undefined;
  return {
    port: readPort(env['PORT']),
    host: env['TIRKEU_HOST'] || '127.0.0.1',
    dataFolder: env['TIRKEU_DATA_DIR'] ? resolve(env['TIRKEU_DATA_DIR']) : join(project, '.data'),
    databaseUrl,
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    namespace: env['TEMPORAL_NAMESPACE'] || 'default',
    demo: (env['TIRKEU_DEMO'] || (databaseUrl ? '0' : '1')) === '1',
    watch,
  };
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, it is "${text}".`);
  }
  return port;
}
