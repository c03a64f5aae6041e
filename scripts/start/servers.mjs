// Starts the servers the program stands on, unless the person has their own.
import { findTemporalExecutable } from '../setup/temporal-executable.mjs';
import { keptPorts } from './kept-ports.mjs';
import { keptPassword } from './secrets.mjs';
import { postgresService } from './services/postgres.mjs';
import { temporalService } from './services/temporal.mjs';

/** @typedef {import('./settings.mjs').StartSettings} StartSettings */
/** @typedef {import('./data-folder.mjs').DataFolder} DataFolder */
/** @typedef {import('./supervisor.mjs').Supervisor} Supervisor */

/**
 * @param {StartSettings} settings
 * @param {DataFolder} data
 * @param {{ supervisor: Supervisor, say: (text: string) => void }} tools
 * @returns {Promise<{ databaseUrl: string, temporalAddress: string, started: string[] }>} when they are ready
 */
export async function startServers(settings, data, { supervisor, say }) {
  const ports = await keptPorts(data.ports);
  const postgres = settings.databaseUrl
    ? { url: settings.databaseUrl, started: [] }
    : await startPostgres(data, { supervisor, say, port: ports.postgres });
  const temporal = settings.temporalAddress
    ? { address: settings.temporalAddress, started: [] }
    : await startTemporal(settings, data, { supervisor, port: ports.temporal });
  await Promise.all([...temporal.started, ...postgres.started].map((service) => service.ready()));
  if ('createDatabase' in postgres) await postgres.createDatabase();
  const started = [...postgres.started, ...temporal.started].map((service) => service.name);
  return { databaseUrl: postgres.url, temporalAddress: temporal.address, started };
}

/**
 * @param {DataFolder} data
 * @param {{ supervisor: Supervisor, say: (text: string) => void, port: number }} tools
 */
async function startPostgres(data, { supervisor, say, port }) {
  const password = keptPassword(data.secret('database-password'));
  const { service, url, createDatabase } = await postgresService({ folder: data.postgres, port, password, say });
  return { url, createDatabase, started: [supervisor.add(service)] };
}

/**
 * @param {StartSettings} settings
 * @param {DataFolder} data
 * @param {{ supervisor: Supervisor, port: number }} tools
 */
async function startTemporal({ namespace }, data, { supervisor, port }) {
  const executable = await findTemporalExecutable();
  const { service, address } = temporalService({ executable, folder: data.temporal, port, namespace });
  return { address, started: [supervisor.add(service)] };
}
