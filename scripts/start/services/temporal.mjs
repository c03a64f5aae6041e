// The Temporal server of one machine as a supervised service.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnTemporal, stopTemporal, waitForTemporal } from '../../servers/temporal-server.mjs';
import { TEMPORAL_VERSION } from '../../setup/temporal-version.mjs';

/**
 * @param {{ executable: string, folder: string, port: number, namespace: string }} options
 * @returns {{ service: import('../supervised-service.mjs').Service, address: string }}
 */
export function temporalService({ executable, folder, port, namespace }) {
  const databaseFile = join(folder, databaseName(readdirSync(folder)));
  const address = `127.0.0.1:${port}`;
  return {
    address,
    service: {
      name: 'temporal',
      start: () => spawnTemporal({ executable, port, databaseFile, namespace }),
      whenReady: (server) => waitForTemporal({ address, namespace, server }),
      stop: stopTemporal,
    },
  };
}

/**
 * The database file of one version means nothing to another, and the running cases live in it.
 *
 * @param {readonly string[]} files  names in the data folder
 * @returns {string}
 * @throws {Error} when the running cases are in the file of another version
 */
export function databaseName(files) {
  const wanted = `temporal-${TEMPORAL_VERSION}.db`;
  const other = files.find((name) => /^temporal-.*\.db$/u.test(name) && name !== wanted);
  if (other === undefined || files.includes(wanted)) return wanted;
  throw new Error(
    `The running cases of this data folder are in ${other}, which this version of Tirkeu (Temporal ${TEMPORAL_VERSION}) ` +
      'cannot read. Start the version of Tirkeu that made it, let the cases end, and then start this one.',
  );
}
