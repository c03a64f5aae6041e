/** The morning digest, from the working calendar to the mailbox. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../domain/notifications/preferences.ts';
import { aDraft, answer, AUTHOR, inApproval, NOW, send, type TestCase } from '../test/factories/cases.ts';
import { openMailOffice, PUBLIC_URL, type MailOffice } from '../test/mail-office.ts';

/** eight in the morning in Almaty; the tasks of the test cases are due on the Monday at 18:00 */
const MONDAY = '2026-11-23T03:00:00.000Z';
const TUESDAY = '2026-11-24T03:00:00.000Z';
const SUNDAY = '2026-11-22T03:00:00.000Z';

let office: MailOffice;

beforeAll(async () => {
  office = await openMailOffice();
});
beforeEach(async () => {
  await office.startAnew();
  await office.db('tasks').update({ status: 'cancelled' });
});
afterAll(() => office.stop());

const atDeans = (): TestCase => inApproval(aDraft(), ['dean']);
const choose = (personId: string, chosen: object) =>
  office.db('notification_settings').insert({
    person_id: personId,
    ...DEFAULT_PREFERENCES,
    ...chosen,
    changed_at: NOW,
  });

/** What a person gets in a morning. */
function morning(personId: string, instant: string) {
  return office.lettersWhile(personId, async () => {
    office.turnTo(instant);
    await office.activities.queueDigests();
    await sendAll();
  });
}

async function sendAll(): Promise<void> {
  const { nextAt } = await office.activities.sendMails();
  if (nextAt !== undefined && nextAt <= NOW) await sendAll();
}

async function dueAt(caseId: string, instant: string): Promise<string> {
  await office.db('tasks').where({ case_id: caseId }).update({ due_at: instant });
  const task: { id: string } | undefined = await office
    .db('tasks')
    .where({ case_id: caseId, status: 'open' })
    .first('id');
  return task?.id ?? '';
}

test('what waits comes in one letter, overdue first, with the way to each task', async () => {
  await choose('dean', { tasks: 'morning' });
  for (const caseId of ['later-1', 'overdue-1', 'today-1']) await office.record(atDeans(), caseId);
  const later = await dueAt('later-1', '2026-11-27T13:00:00.000Z');
  const overdue = await dueAt('overdue-1', '2026-11-20T13:00:00.000Z');
  const today = await dueAt('today-1', '2026-11-23T13:00:00.000Z');
  const [letter, ...others] = await morning('dean', MONDAY);
  expect(others).toEqual([]);
  const order = [...(letter?.text.matchAll(/inbox\/(\S+)/g) ?? [])].map(([, id]) => id);
  expect(order).toEqual([overdue, today, later]);
  expect(letter?.text).toContain('Ждут вас: 3');
  expect(letter?.text.match(/просрочено/g)).toHaveLength(1);
  expect(letter?.text).toContain('27 ноября 2026');
});

test('whoever is told of tasks at once is reminded in the morning of what is due that day or overdue, alone', async () => {
  await office.record(atDeans(), 'near-1');
  await office.record(atDeans(), 'far-1');
  const near = await dueAt('near-1', '2026-11-23T18:59:00.000Z');
  await dueAt('far-1', '2026-11-23T19:00:00.000Z');
  await office.db('mails').delete();
  const [letter] = await morning('dean', MONDAY);
  expect([...(letter?.text.matchAll(/inbox\/(\S+)/g) ?? [])].map(([, id]) => id)).toEqual([near]);
});

test('news of papers held for the morning come once', async () => {
  await choose(AUTHOR, { tasks: 'morning' });
  await office.record(send(atDeans(), answer(atDeans(), 'dean', 'return')), 'news-1');
  const [letter] = await morning(AUTHOR, MONDAY);
  expect(letter?.text).toContain('возвращён на доработку');
  expect(letter?.text).toContain(`${PUBLIC_URL}/cases/news-1`);
  expect(await morning(AUTHOR, TUESDAY)).toEqual([]);
});

test('there is no digest on a free day, none without anything to tell, and one a day at most', async () => {
  await choose('dean', { tasks: 'morning' });
  await office.record(atDeans(), 'once-1');
  expect(await morning('dean', SUNDAY)).toEqual([]);
  expect(await morning('dean', MONDAY)).toHaveLength(1);
  expect(await morning('dean', MONDAY)).toEqual([]);
  expect(await morning('lawyer', TUESDAY)).toEqual([]);
});

test('a digest whose tasks were all answered before its turn is not sent', async () => {
  await choose('dean', { tasks: 'morning' });
  await office.record(atDeans(), 'gone-1');
  office.turnTo(MONDAY);
  expect(await office.activities.queueDigests()).toEqual({ digests: 1 });
  await office.db('tasks').where({ case_id: 'gone-1' }).update({ status: 'done' });
  await sendAll();
  expect(await office.db('mails').where({ occasion: 'digest' }).pluck('state')).toEqual(['skipped']);
});

test('five hundred people get theirs within seconds', { timeout: 120_000 }, async () => {
  const people = Array.from({ length: 500 }, (_, index) => `colleague-${index}`);
  await office.db.raw(
    `insert into people (id, login, password_hash, name, sex, email, language, active)
     select id, id, '', jsonb_build_object('kk', name -> 'kk', 'ru', name -> 'ru'), sex, id || '@university.example',
       (array['kk', 'ru', 'en'])[1 + row_number() over () % 3], true
     from unnest(?::text[]) as new (id) cross join (select name, sex from people where id = 'dean') as dean`,
    [people],
  );
  await choose('dean', { tasks: 'morning' });
  await office.record(atDeans(), 'many-1');
  await office.db.raw(
    `insert into tasks (id, case_id, step, stage, action, assignee_id, post_id, status, version, due_at, opened_at)
     select 'many-' || person.id || '-' || number, case_id, step, stage, action, person.id, post_id, 'open', version, due_at,
       opened_at
     from tasks, unnest(?::text[]) as person (id), generate_series(1, 5) as number
     where case_id = 'many-1' and assignee_id = 'dean'`,
    [people],
  );
  const before = office.sink.letters.length;
  office.turnTo(MONDAY);
  const started = performance.now();
  expect(await office.activities.queueDigests()).toEqual({ digests: 501 });
  while ((await office.activities.sendMails()).nextAt !== undefined);
  const seconds = (performance.now() - started) / 1000;
  expect(office.sink.letters).toHaveLength(before + 501);
  expect(new Set(office.sink.letters.slice(before).map(({ to }) => to)).size).toBe(501);
  expect(seconds).toBeLessThan(60);
});
