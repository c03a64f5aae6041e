import { existsSync } from 'node:fs';
import { cachePath } from './cache-folder.mjs';
import { TEMPORAL_VERSION } from './temporal-version.mjs';

/** @returns {Promise<string>} path of the Temporal executable */
export function findTemporalExecutable() {
  const given = process.env['TEMPORAL_CLI_PATH'];
  if (given) return Promise.resolve(given);
  const cached = cachePath(`temporal-${TEMPORAL_VERSION}`);
  if (existsSync(cached)) return Promise.resolve(cached);
  return Promise.reject(new Error('No Temporal executable was found.'));
}
