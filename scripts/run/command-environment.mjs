// Where a command finds the servers of this data folder.
import { postgresUrl } from '../servers/postgres-server.mjs';
import { PRODUCT_DATABASE } from '../start/services/postgres.mjs';
import { readPorts } from '../start/kept-ports.mjs';
import { programEnvironment } from '../start/program-environment.mjs';
import { keptPassword } from '../start/secrets.mjs';

/**
 * @param {import('../start/settings.mjs').StartSettings} settings
 * @param {import('../start/data-folder.mjs').DataFolder} data
 * @returns {NodeJS.ProcessEnv}
 */
export function commandEnvironment(settings, data) {
  const { postgres = 5432, temporal = 7233 } = readPorts(data.ports);
  const password = keptPassword(data.secret('database-password'));
  return programEnvironment(settings, data, {
    databaseUrl: settings.databaseUrl ?? postgresUrl({ port: postgres, password, database: PRODUCT_DATABASE }),
    temporalAddress: settings.temporalAddress ?? `127.0.0.1:${temporal}`,
  });
}
