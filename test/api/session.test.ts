import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('x', async () => {
  const user = await app.user('registrar');
  console.log(await user.get('/me'));
  console.log(JSON.stringify((await user.get('/processes')).body));
  for (const k of ['enrolment', 'expulsion']) {
    const kind = await user.get('/processes/order/kinds/' + k);
    console.log(kind.status, JSON.stringify(kind.body).slice(0, 1500), JSON.stringify(kind.body.sample));
    const made = await user.post('/cases', { process: 'order', kind: k, content: kind.body.sample });
    console.log(made.status, JSON.stringify(made.body));
    const id = made.body.case?.id;
    console.log(JSON.stringify((await user.post(`/cases/${id}/dry-run`)).body));
    const s = await user.post(`/cases/${id}/submit`);
    console.log(s.status, JSON.stringify(s.body));
    const p = await user.get(`/cases/${id}/preview?lang=kk`);
    console.log(p.status, String(p.body).slice(0, 300));
    for (const x of ['history', 'visas', 'documents'])
      console.log(JSON.stringify((await user.get(`/cases/${id}/${x}`)).body).slice(0, 400));
  }
  console.log(JSON.stringify((await user.get('/cases')).body).slice(0, 500));
  for (const l of ['dean-1', 'dean-2', 'lawyer'])
    console.log(l, JSON.stringify((await (await app.user(l)).get('/tasks')).body).slice(0, 900));
  console.log(
    JSON.stringify((await user.get('/journals')).body),
    JSON.stringify((await user.get('/students?q=' + encodeURIComponent('а'))).body).slice(0, 800),
  );
  expect((await send(app.url, 'GET', '/me')).status).toBe(401);
});
