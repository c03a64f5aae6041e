import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../contracts/errors.ts';
import { createDb } from '../../db/knex.ts';
import { createSessions } from '../../platform/sessions/sessions.ts';
import { send, type ApiUser } from './api-user.ts';
import { openOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let registrar: ApiUser;
let isTemporalAway = false;
beforeAll(async () => {
  app = await startTestApp(({ cases }) => ({
    cases: {
      open: (...request) => (isTemporalAway ? Promise.reject(new AppError('UNAVAILABLE')) : cases.open(...request)),
      command: (...request) =>
        isTemporalAway ? Promise.reject(new AppError('UNAVAILABLE')) : cases.command(...request),
    },
    checkTemporal: () => (isTemporalAway ? Promise.reject(new Error('away')) : Promise.resolve()),
  }));
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

const fetchText = async (path: string) => {
  const response = await fetch(`${app.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('the process says that it lives and that it is ready', async () => {
  expect(await fetchText('/healthz')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
  expect(await fetchText('/readyz')).toMatchObject({ status: 200 });
});

test('without Temporal changes answer 503 and reads go on; afterwards the same request succeeds', async () => {
  const order = await openOrder(registrar, 'expulsion-own-wish');
  isTemporalAway = true;
  try {
    expect((await fetchText('/readyz')).status).toBe(503);
    const submitted = await registrar.post(`/cases/${order.id}/submit`, {}, { 'Idempotency-Key': 'later' });
    expect([submitted.status, submitted.body.code]).toEqual([503, 'UNAVAILABLE']);
    expect(Number(submitted.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await registrar.get(`/cases/${order.id}`)).body.case.status).toBe('draft');
  } finally {
    isTemporalAway = false;
  }
  const again = await registrar.post(`/cases/${order.id}/submit`, {}, { 'Idempotency-Key': 'later' });
  expect([again.status, again.body.case.status]).toEqual([200, 'in-progress']);
});

test('without PostgreSQL every call answers 503 in time, and nobody is told more', async () => {
  const nowhere = createDb('postgres://nobody@127.0.0.1:1/nothing', { poolMax: 1 });
  const away = await startTestApp(() => ({ db: nowhere }));
  try {
    const response = await fetch(`${away.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en' },
      body: JSON.stringify({ login: 'registrar', password: 'tirkeu-demo' }),
    });
    const problem = (await response.json()) as object;
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(Object.keys(problem).sort()).toEqual(['code', 'detail', 'status', 'title', 'traceId', 'type']);
    expect((await fetch(`${away.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${away.url}/healthz`)).status).toBe(200);
  } finally {
    await nowhere.destroy();
    await away.close();
  }
});

test('a session that cannot be read because PostgreSQL is away is no reason to sign in again', async () => {
  const nowhere = createSessions(
    'postgres://nobody@127.0.0.1:1/nothing',
    'a secret of tests, long enough for the cookie',
  );
  const away = await startTestApp(() => ({ sessions: nowhere }));
  try {
    const user = await app.user('registrar');
    const { status, body } = await send(away.url, 'GET', '/me', { headers: { Cookie: user.cookie } });
    expect([status, body.code]).toEqual([503, 'UNAVAILABLE']);
  } finally {
    await nowhere.close();
    await away.close();
  }
});

test('a database that hangs is answered for in time', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const hanging = createDb(`postgres://nobody@127.0.0.1:${port}/nothing`, { poolMax: 1 });
  const away = await startTestApp(() => ({ db: hanging }));
  try {
    const body = JSON.stringify({ login: 'registrar', password: 'x' });
    const answer = await send(away.url, 'POST', '/session', { headers: { 'Content-Type': 'application/json' }, body });
    expect([answer.status, answer.body.code]).toEqual([503, 'UNAVAILABLE']);
  } finally {
    silent.close();
    await hanging.destroy();
    await away.close();
  }
});

test('an error the program did not expect carries a trace number and nothing else', async () => {
  const broken = await startTestApp((deps) => ({
    clock: {
      ...deps.clock,
      now: () => {
        throw new Error('secret inside');
      },
    },
  }));
  try {
    const user = await broken.user('registrar');
    const { status, body, headers } = await user.get('/cases');
    expect([status, body.code, body.traceId]).toEqual([500, 'INTERNAL', headers.get('x-request-id')]);
    expect(JSON.stringify(body)).not.toContain('secret');
  } finally {
    await broken.close();
  }
});

test('a caller’s own request id comes back, a strange one is replaced', async () => {
  const own = await registrar.get('/me', { 'X-Request-Id': 'trace-42' });
  expect(own.headers.get('x-request-id')).toBe('trace-42');
  const strange = await registrar.get('/me', { 'X-Request-Id': 'a b;c' });
  expect(strange.headers.get('x-request-id')).not.toBe('a b;c');
});

test('metrics count requests by operation and tasks by state, without a name or an address', async () => {
  await registrar.get('/me');
  const { status, text } = await fetchText('/metrics');
  expect(status).toBe(200);
  expect(text).toMatch(/tirkeu_http_request_duration_seconds_count\{operation="getMe",status="200"\} [1-9]/);
  expect(text).toMatch(/^tirkeu_open_tasks \d+$/m);
  expect(text).toMatch(/^tirkeu_overdue_tasks 0$/m);
  expect(text).not.toContain('registrar');
});

test('the documentation page needs nothing from elsewhere and is allowed by its own policy', async () => {
  const page = await fetchText('/api/docs');
  expect(page.status).toBe(200);
  const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(files).toHaveLength(3);
  for (const file of files)
    expect((await fetchText(new URL(file, 'http://x/api/docs').pathname)).status, file).toBe(200);
  expect(page.text).not.toMatch(/<script(?![^>]*src=)/);
  expect((await fetchText('/api/v1/openapi.json')).status).toBe(200);
});

test('an address of the API that does not exist is a problem, not a page', async () => {
  for (const path of ['/api', '/api/v2/cases', '/api/v1/undo', '/api/docs/none.js']) {
    const { status, headers } = await fetchText(path);
    expect([status, headers.get('content-type')], path).toEqual([404, 'application/problem+json; charset=utf-8']);
  }
});

test('every answer forbids foreign scripts, framing and sniffing', async () => {
  const { headers } = await registrar.get('/me');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('a preview is a page without scripts, in the language asked for', async () => {
  const order = await openOrder(registrar, 'expulsion-own-wish');
  const [kazakh, russian] = await Promise.all(
    ['kk', 'ru'].map((lang) => registrar.get(`/cases/${order.id}/preview?lang=${lang}`)),
  );
  expect(kazakh?.text).toContain('БҰЙЫРАМЫН');
  expect(russian?.text).toContain('ПРИКАЗЫВАЮ');
  expect(kazakh?.headers.get('content-security-policy')).toContain("default-src 'none'");
  const extract = await registrar.get(`/cases/${order.id}/preview?document=extract&lang=ru`);
  expect(extract.status).toBe(200);
  expect((await registrar.get(`/cases/${order.id}/preview?document=none`)).status).toBe(404);
  expect((await registrar.get(`/cases/${order.id}/preview?document=extract&student=student-0999`)).status).toBe(404);
});
