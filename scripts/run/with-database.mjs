// Starts the embedded PostgreSQL for the time of a command, unless the program runs anyway.
import { say } from '../setup/say.mjs';
import { claimDataFolder } from '../start/claim-data-folder.mjs';
import { keptPorts } from '../start/kept-ports.mjs';
import { isRunning, readRunRecord } from '../start/run-record.mjs';
import { keptPassword } from '../start/secrets.mjs';
import { postgresService } from '../start/services/postgres.mjs';

/**
 * @template T
 * @param {import('../start/data-folder.mjs').DataFolder} data
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(data, work) {
  const run = readRunRecord(data.runRecord);
  if (run && isRunning(run.supervisor)) return work();
  const record = await claimDataFolder(data, say);
  try {
    const { postgres: port } = await keptPorts(data.ports);
    const password = keptPassword(data.secret('database-password'));
    const { service, createDatabase } = await postgresService({ folder: data.postgres, port, password, say });
    const server = service.start();
    if (server.pid !== undefined) record.add(service.name, server.pid);
    server.stdout?.resume();
    server.stderr?.resume();
    try {
      await service.whenReady(server);
      await createDatabase();
      return await work();
    } finally {
      await service.stop(server);
    }
  } finally {
    record.close();
  }
}
