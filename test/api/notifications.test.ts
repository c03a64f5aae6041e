import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NotificationSettings } from '../../contracts/notifications.schemas.ts';
import type { Answer, ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const CHOSEN = {
  language: 'kk',
  tasks: 'morning',
  questions: 'never',
  papers: 'now',
  reminders: 'never',
  escalations: 'morning',
};
const SETTINGS = '/me/notification-settings';

let app: TestApp;
let registrar: ApiUser;
let admin: ApiUser;

beforeAll(async () => {
  app = await startTestApp(({ settings }) => ({ settings: { ...settings, sendsMail: true } }));
  registrar = await app.user('registrar');
  admin = await app.user('admin');
});
afterAll(() => app.close());

const settingsIn = ({ body }: Answer) => body as unknown as NotificationSettings;
const choicesIn = (answer: Answer) =>
  Object.fromEntries(settingsIn(answer).groups.map(({ key, choice }) => [key, choice]));

test('whoever chose nothing is told at once of what waits for them, and of the rest in the morning', async () => {
  const answer = await registrar.get(SETTINGS);
  expect(answer.body).toMatchObject({
    sendsMail: true,
    address: 'registrar@kokzhiek.example',
    digestHour: 8,
    language: 'ru',
  });
  expect(choicesIn(answer)).toEqual({
    tasks: 'now',
    questions: 'now',
    papers: 'morning',
    reminders: 'morning',
    escalations: 'now',
  });
});

test('what a person chooses is kept, for them alone', async () => {
  const { language, ...choices } = CHOSEN;
  const saved = await registrar.put(SETTINGS, CHOSEN);
  expect([saved.status, settingsIn(saved).language, choicesIn(saved)]).toEqual([200, language, choices]);
  expect(choicesIn(await registrar.get(SETTINGS))).toEqual(choices);
  expect(choicesIn(await admin.get(SETTINGS))['tasks']).toBe('now');
});

test('escalations cannot be switched off, and nothing is kept of a request that tries', async () => {
  const before = choicesIn(await registrar.get(SETTINGS));
  const answer = await registrar.put(SETTINGS, { ...CHOSEN, tasks: 'now', escalations: 'never' });
  expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([400, '/escalations']);
  expect(choicesIn(await registrar.get(SETTINGS))).toEqual(before);
});

test('a student is not asked about escalations', async () => {
  const student = await app.user('student-1');
  expect(Object.keys(choicesIn(await student.get(SETTINGS)))).toEqual(['tasks', 'questions', 'papers', 'reminders']);
});

test('a test mail is queued, and the settings say what became of it', async () => {
  const dean = await app.user('dean-1');
  expect(settingsIn(await dean.get(SETTINGS)).test).toBeUndefined();
  const answer = await dean.post(`${SETTINGS}/test`);
  expect([answer.status, settingsIn(answer).test?.state]).toEqual([202, 'waiting']);
  await app.deps.db('mails').where({ person_id: 'person-dean-1' }).update({ state: 'failed', answer: '550 No' });
  expect(settingsIn(await dean.get(SETTINGS)).test).toMatchObject({ state: 'failed', answer: '550 No' });
});

test('test mails are not asked for without end', async () => {
  const user = await app.user('dean-2');
  const statuses: number[] = [];
  for (let time = 0; time < 6; time += 1) statuses.push((await user.post(`${SETTINGS}/test`)).status);
  expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
});

test('whoever has no address cannot try mail out', async () => {
  await app.deps.db('people').where({ id: 'person-lawyer' }).update({ email: null });
  const lawyer = await app.user('lawyer');
  const answer = await lawyer.post(`${SETTINGS}/test`);
  expect([answer.status, answer.body.code]).toEqual([409, 'NO_ADDRESS']);
  expect(settingsIn(await lawyer.get(SETTINGS)).address).toBeNull();
});

test('an administrator sees what has not arrived and why, page by page, and has it sent again', async () => {
  await app.deps.db('mails').delete();
  const rows = Array.from({ length: 60 }, (_, index) => ({
    person_id: 'person-registrar',
    occasion: 'test',
    state: 'failed',
    created_at: `2026-11-21T08:${String(index).padStart(2, '0')}:00Z`,
    next_at: '2026-11-21T08:00:00Z',
    answer: `550 No ${index}`,
  }));
  const fine = { ...rows[0], state: 'accepted' };
  await app.deps.db('mails').insert([...rows, fine]);
  const first = await admin.get('/mails/undelivered');
  const second = await admin.get(`/mails/undelivered?cursor=${first.body.nextCursor}`);
  const shown = [...first.body.items, ...second.body.items] as unknown as { id: string; answer: string }[];
  expect(shown.map(({ answer }) => answer)).toEqual(rows.map(({ answer }) => answer).reverse());
  expect([first.body.items.length, second.body.nextCursor]).toEqual([50, null]);
  const [newest] = shown;
  expect((await admin.post(`/mails/${newest?.id}/retry`)).status).toBe(204);
  expect((await admin.post(`/mails/${newest?.id}/retry`)).status).toBe(404);
  expect(await app.deps.db('mails').where({ id: newest?.id }).first('state', 'tries')).toEqual({
    state: 'queued',
    tries: 0,
  });
});
