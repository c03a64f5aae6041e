import { inject } from 'vitest';

/** Asks the test run for a server, which is started if it is not running yet. */
export async function askForServer(name: 'postgres' | 'temporal'): Promise<string> {
  const response = await fetch(`${inject('testServersUrl')}/${name}`);
  const body = await response.text();
  if (!response.ok) throw new Error(`The test server ${name} did not start: ${body}`);
  return body;
}
