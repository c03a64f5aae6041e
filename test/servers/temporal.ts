import { findFreePort } from '../../scripts/servers/ports.mjs';
import { spawnTemporal, stopTemporal, waitForTemporal } from '../../scripts/servers/temporal-server.mjs';
import { findTemporalExecutable } from '../../scripts/setup/temporal-executable.mjs';
import type { TestServer } from '../test-servers.ts';

const NAMESPACE = 'default';

/** Starts a Temporal server that keeps everything in memory. */
export async function startTestTemporal(): Promise<TestServer> {
  const port = await findFreePort();
  const executable = await findTemporalExecutable();
  const server = spawnTemporal({ executable, port, namespace: NAMESPACE });
  server.stdout?.resume();
  server.stderr?.resume();
  const address = `127.0.0.1:${port}`;
  await waitForTemporal({ address, namespace: NAMESPACE, server });
  return { address, pid: server.pid ?? 0, stop: () => stopTemporal(server) };
}
