// Ports of the inner servers: chosen once, kept in the data folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { findFreePort, isPortFree } from '../servers/ports.mjs';

/** @typedef {{ postgres: number, temporal: number }} InnerPorts */

/**
 * @param {string} file
 * @returns {Promise<InnerPorts>} the ports of the last run, or others where somebody has taken them
 */
export async function keptPorts(file) {
  const last = readPorts(file);
  const ports = { postgres: await freeOr(last.postgres), temporal: await freeOr(last.temporal) };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

/** @param {number | undefined} port */
async function freeOr(port) {
  return port !== undefined && (await isPortFree(port, '127.0.0.1')) ? port : findFreePort();
}

/**
 * @param {string} file
 * @returns {Partial<InnerPorts>} the ports of the last run, if there was one
 */
export function readPorts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
