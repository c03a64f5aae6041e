import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webApp } from './web-app.ts';

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tirkeu-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Tirkeu</title>');
  writeFileSync(join(folder, 'assets', 'app-1234.js'), 'start()');
  server = express().use(webApp(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function fetchPath(path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
}

test.each(['/', '/cases/01J', '/journals'])(
  'the address of a screen gives the page, which is asked for anew each time: %s',
  async (path) => {
    const response = await fetchPath(path);
    expect([response.status, await response.text()]).toEqual([200, '<title>Tirkeu</title>']);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  },
);

test('built files are kept by browsers for ever, their names change with their content', async () => {
  const response = await fetchPath('/assets/app-1234.js');
  expect(await response.text()).toBe('start()');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test.each(['/assets/app-0000.js', '/api/nothing'])(
  'what is neither file nor screen is not answered with the page: %s',
  async (path) => {
    expect((await fetchPath(path)).status).toBe(404);
  },
);
