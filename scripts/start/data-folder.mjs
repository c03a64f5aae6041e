// What lies where in the data folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} DataFolder
 * @property {string} path
 * @property {string} logs
 * @property {string} postgres
 * @property {string} temporal  folder of the database file of Temporal
 * @property {string} runRecord
 * @property {string} ports
 * @property {(name: string) => string} secret
 */

/**
 * @param {string} path
 * @returns {DataFolder} with its folders made
 */
export function openDataFolder(path) {
  mkdirSync(join(path, 'logs'), { recursive: true });
  return {
    path,
    logs: join(path, 'logs'),
    postgres: join(path, 'postgres'),
    temporal: path,
    runRecord: join(path, 'run.json'),
    ports: join(path, 'ports.json'),
    secret: (name) => join(path, name),
  };
}
