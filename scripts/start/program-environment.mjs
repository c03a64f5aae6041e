// The environment of our own processes.
import { keptPassword, keptPayloadKeys } from './secrets.mjs';

/** @typedef {import('./settings.mjs').StartSettings} StartSettings */
/** @typedef {import('./data-folder.mjs').DataFolder} DataFolder */

/**
 * @param {StartSettings} settings
 * @param {DataFolder} data
 * @param {{ databaseUrl: string, temporalAddress: string }} servers
 * @returns {NodeJS.ProcessEnv}
 */
export function programEnvironment(settings, data, { databaseUrl, temporalAddress }) {
  return {
    NODE_ENV: settings.watch ? 'development' : 'production',
    ...process.env,
    PORT: String(settings.port),
    TIRKEU_HOST: settings.host,
    TIRKEU_DATA_DIR: data.path,
    TIRKEU_DEMO: settings.demo ? '1' : '0',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    TIRKEU_SESSION_SECRET: process.env['TIRKEU_SESSION_SECRET'] ?? keptPassword(data.secret('session-secret')),
    TIRKEU_PAYLOAD_KEYS: process.env['TIRKEU_PAYLOAD_KEYS'] ?? keptPayloadKeys(data.secret('payload-keys.json')),
  };
}
