import { isPortFree } from '../servers/ports.mjs';

/**
 * @param {number} port
 * @param {string} host
 * @throws {Error} telling how to take another port when this one is in use
 */
export async function requirePort(port, host) {
  if (await isPortFree(port, host)) return;
  const other = port + 1;
  throw new Error(
    `Port ${port} is in use by another program. End that program, or choose another port: PORT=${other} npm start`,
  );
}
