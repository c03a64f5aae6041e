// The embedded PostgreSQL as a supervised service.
import { statSync } from 'node:fs';
import pg from 'pg';
import { postgresPrograms } from '../../servers/postgres-programs.mjs';
import {
  initialiseCluster,
  postgresUrl,
  spawnPostgres,
  stopPostgres,
  waitForPostgres,
} from '../../servers/postgres-server.mjs';
import { postgresUser } from '../../servers/postgres-user.mjs';
import { clearPostmasterFile } from '../../servers/postmaster-file.mjs';
import { postgresPlace } from '../postgres-place.mjs';

/** Name of the database that holds the records. */
export const PRODUCT_DATABASE = 'tirkeu';
// terse: the detail of a broken constraint repeats the row, and rows are personal
const SETTINGS = { max_connections: '200', log_min_messages: 'warning', log_error_verbosity: 'terse' };

/**
 * @param {{ folder: string, port: number, password: string, say: (text: string) => void }} options
 * @returns {Promise<{ service: import('../supervised-service.mjs').Service, url: string, createDatabase: () => Promise<void> }>}
 */
export async function postgresService({ folder, port, password, say }) {
  const startedAs = postgresUser();
  const place = postgresPlace(folder, startedAs);
  const user = startedAs && (ownerOf(place) ?? startedAs);
  const cluster = { programs: await postgresPrograms(user), user, folder: place, password };
  initialiseCluster(cluster);
  await clearPostmasterFile(place, say);
  const serverUrl = postgresUrl({ port, password, database: 'postgres' });
  return {
    url: postgresUrl({ port, password, database: PRODUCT_DATABASE }),
    createDatabase: () => createDatabase(serverUrl),
    service: {
      name: 'postgres',
      start: () => spawnPostgres(cluster, { port, settings: SETTINGS }),
      whenReady: (child) => waitForPostgres(serverUrl, child),
      stop: stopPostgres,
    },
  };
}

/**
 * A folder that another user made, when the program did not run as root, stays that user's.
 *
 * @param {string} folder
 */
function ownerOf(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** @param {string} serverUrl */
async function createDatabase(serverUrl) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [PRODUCT_DATABASE]);
    if (rowCount === 0) await client.query(`create database ${PRODUCT_DATABASE}`);
  } finally {
    await client.end();
  }
}
