import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp((deps) => ({ settings: { ...deps.settings, signInAttempts: 3 } }));
});
afterAll(() => app.close());

function signIn(login: string, password: string, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ login, password });
  return send(app.url, 'POST', '/session', { headers: { ...JSON_TYPE, ...headers }, body });
}

test('signing in gives an http-only cookie that other sites cannot send along', async () => {
  const { status, body, headers } = await signIn('Registrar', 'tirkeu-demo');
  expect(status).toBe(200);
  expect(body.user).toMatchObject({ login: 'registrar', roles: ['registrar'] });
  expect(headers.get('set-cookie')).toMatch(/HttpOnly/);
  expect(headers.get('set-cookie')).toMatch(/SameSite=Lax/);
});

test('a wrong password and an unknown login are told apart by nobody', async () => {
  const wrong = await signIn('archive', 'guess');
  const unknown = await signIn('nobody', 'guess');
  expect([wrong.status, wrong.body.code, wrong.body.detail]).toEqual([401, 'WRONG_LOGIN', unknown.body.detail]);
  expect(unknown.status).toBe(401);
});

test('guessing is stopped for the login that is guessed, and for no other', async () => {
  for (let attempt = 0; attempt < 3; attempt += 1) expect((await signIn('diploma', 'guess')).status).toBe(401);
  const stopped = await signIn('diploma', 'tirkeu-demo');
  expect([stopped.status, stopped.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await signIn('lawyer', 'tirkeu-demo')).status).toBe(200);
});

test('a person without a session is asked to sign in', async () => {
  const { status, body } = await send(app.url, 'GET', '/me');
  expect([status, body.code]).toEqual([401, 'NOT_SIGNED_IN']);
});

test('an expired session is no session', async () => {
  const user = await app.user('accountant');
  expect((await user.get('/me')).status).toBe(200);
  await app.deps
    .db('sessions')
    .update({ expire: '2020-01-01T00:00:00Z' })
    .whereRaw(`sess->>'personId' = 'person-accountant'`);
  expect((await user.get('/me')).status).toBe(401);
});

test('a forged cookie is no session', async () => {
  const user = await app.user('accountant');
  const forged = user.cookie.slice(0, -4) + 'AAAA';
  expect((await send(app.url, 'GET', '/me', { headers: { Cookie: forged } })).status).toBe(401);
});

test('signing out ends the session', async () => {
  const user = await app.user('vice-rector');
  expect((await user.delete('/session')).status).toBe(204);
  expect((await user.get('/me')).status).toBe(401);
});

test('somebody who was switched off is out at once', async () => {
  const user = await app.user('dean-3');
  await app.deps.db('people').where({ login: 'dean-3' }).update({ active: false });
  expect((await user.get('/me')).status).toBe(401);
  expect((await signIn('dean-3', 'tirkeu-demo')).status).toBe(401);
});

test.each([{}, { 'X-CSRF-Token': 'x' }])(
  'a change with the cookie but without the right token is refused: %j',
  async (token: Record<string, string>) => {
    const user = await app.user('registrar');
    const headers = { ...JSON_TYPE, ...token, Cookie: user.cookie };
    const { status, body } = await send(app.url, 'POST', '/cases', { headers, body: '{}' });
    expect([status, body.code]).toEqual([403, 'CSRF']);
  },
);

test('a token works without cookie and CSRF token, and only for what it was made for', async () => {
  const user = await app.user('registrar');
  const expiresAt = '2126-01-01T00:00:00+05:00';
  const made = await user.post('/tokens', { name: 'report', scopes: ['read'], expiresAt });
  expect(made.status).toBe(201);
  const headers = { ...JSON_TYPE, Authorization: `Bearer ${made.body.token}` };
  expect((await send(app.url, 'GET', '/cases', { headers })).status).toBe(200);
  const change = await send(app.url, 'POST', '/cases', { headers, body: '{}' });
  expect([change.status, change.body.code]).toEqual([403, 'FORBIDDEN']);
  const kept: { token_sha256: string }[] = await app.deps.db('api_tokens').select('token_sha256');
  expect(JSON.stringify(kept)).not.toContain(made.body.token);
});

test('an expired or invented token opens nothing, even with a good cookie beside it', async () => {
  const user = await app.user('registrar');
  const made = await user.post('/tokens', { name: 'old', scopes: ['read'], expiresAt: '2126-01-01T00:00:00Z' });
  await app.deps.db('api_tokens').where({ name: 'old' }).update({ expires_at: '2020-01-01T00:00:00Z' });
  for (const token of [made.body.token, 'tirkeu_invented']) {
    const headers = { Authorization: `Bearer ${token}`, Cookie: user.cookie };
    expect((await send(app.url, 'GET', '/me', { headers })).status).toBe(401);
  }
});

test('a token cannot be made that has expired already', async () => {
  const user = await app.user('registrar');
  const { status, body } = await user.post('/tokens', {
    name: 'x',
    scopes: ['read'],
    expiresAt: '2020-01-01T00:00:00Z',
  });
  expect([status, body.errors]).toMatchObject([400, [{ pointer: '/expiresAt', code: 'DATE_IN_PAST' }]]);
});

test.each([
  ['kk', 'Сіз кірмегенсіз'],
  ['ru-KZ,ru;q=0.9', 'Вы не вошли'],
  ['en', 'Not signed in'],
  ['de', 'Вы не вошли'],
])('a problem is told in the language asked for: %s', async (language, title) => {
  const { body } = await send(app.url, 'GET', '/me', { headers: { 'Accept-Language': language } });
  expect(body.title).toBe(title);
});
