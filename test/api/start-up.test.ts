import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { temporalAddress } from '../temporal.ts';

/** How long a loaded machine may need to load the whole program. */
const PATIENCE = 45_000;

const ENTRY = join(import.meta.dirname, '..', '..', 'api', 'index.ts');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
});
afterAll(() => database.destroy());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

interface ApiProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

async function startApi(demo: '0' | '1'): Promise<ApiProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: await temporalAddress(),
      TIRKEU_DEMO: demo,
      TIRKEU_SESSION_SECRET: 'a secret of tests, long enough for the cookie',
      TIRKEU_PAYLOAD_KEYS: JSON.stringify([{ id: 'test', key: Buffer.alloc(32, 1).toString('base64') }]),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, url: `http://127.0.0.1:${port}`, output: () => output };
}

test('the process becomes ready, serves, and ends in order when told to', async () => {
  const { child, url, output } = await startApi('1');
  const ended = once(child, 'exit');
  await eventually(async () => (await isReady(url)) || undefined, PATIENCE);
  const stream = await fetch(`${url}/api/v1/openapi.json`);
  expect(stream.status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(output()).not.toContain('tirkeu-demo');
});

test('outside demo mode the program refuses to start while the published password is in use', async () => {
  const { child, output } = await startApi('0');
  const [code] = await once(child, 'exit');
  expect(code).not.toBe(0);
  expect(output()).toContain('registrar-head');
  expect(output()).toContain('outside demo mode');
});

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.status === 200,
    () => false,
  );
}
