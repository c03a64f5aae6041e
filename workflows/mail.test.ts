/** Mail on the real engine: noted down, woken, sent, and gone on with by another worker. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MORNING_WORKFLOW } from '../contracts/mail.messages.ts';
import { createLogger } from '../platform/logger.ts';
import { startTestWorker, type TestWorker } from '../test/case-worker.ts';
import { eventually } from '../test/eventually.ts';
import { aDraft, inApproval } from '../test/factories/cases.ts';
import { aFakeOffice } from '../test/fakes/activities.ts';
import { openMailOffice, type MailOffice } from '../test/mail-office.ts';
import { createMailWaker } from '../worker/mail-waker.ts';

/** The server is not reached while this is set. */
const away = { is: false };
let office: MailOffice;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  office = await openMailOffice({
    refuse: () => (away.is ? { code: 421, words: 'Closing down' } : undefined),
  });
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});
afterAll(() => office.stop());

const workflowId = `mail-${randomUUID()}`;

async function aWorker(taskQueue?: string): Promise<TestWorker> {
  const worker = await startTestWorker({ ...aFakeOffice().activities, ...office.activities }, taskQueue);
  const logger = createLogger('test', 'silent');
  const { client } = worker;
  const waker = createMailWaker({ client, databaseUrl: office.url, logger, taskQueue: worker.taskQueue, workflowId });
  stops.push(async () => {
    await waker.close();
    await worker.stop();
  });
  return worker;
}

const lettersArrive = (count: number) =>
  eventually(() => Promise.resolve(office.lettersTo('dean').length === count ? true : undefined), 30_000);

test('a mail noted down while a worker runs, and one from before it started, are sent', async () => {
  await office.record(inApproval(aDraft(), ['dean']), 'before-1');
  const worker = await aWorker();
  await lettersArrive(1);
  await office.record(inApproval(aDraft(), ['dean']), 'while-1');
  await lettersArrive(2);
  await worker.client.workflow.getHandle(workflowId).result();
});

test('what could not be sent before a worker stopped is sent by the next, once', async () => {
  away.is = true;
  const before = office.sink.letters.length;
  const first = await aWorker();
  await office.record(inApproval(aDraft(), ['dean']), 'stopped-1');
  await eventually(async () => {
    const row: unknown = await office
      .db('mails')
      .where({ case_id: 'stopped-1', state: 'queued' })
      .whereNot('tries', 0)
      .first();
    return row ?? undefined;
  });
  for (const stop of stops.splice(0)) await stop();
  away.is = false;
  const second = await aWorker(first.taskQueue);
  await lettersArrive(before + 1);
  await second.client.workflow.getHandle(workflowId).result();
  expect(office.sink.letters).toHaveLength(before + 1);
});

test('a morning queues the digests of the day', async () => {
  const worker = await aWorker();
  office.turnTo('2026-11-23T03:00:00.000Z');
  await office.db('notification_settings').insert({
    person_id: 'lawyer',
    tasks: 'morning',
    questions: 'now',
    papers: 'never',
    reminders: 'never',
    escalations: 'now',
    changed_at: '2026-11-21T08:00:00.000Z',
  });
  await office.record(inApproval(aDraft(), ['lawyer']), 'morning-1');
  const started = { workflowId: randomUUID(), taskQueue: worker.taskQueue, args: [] };
  // the lawyer wants it so, and the tasks of the dean are due today
  expect(await worker.client.workflow.execute(MORNING_WORKFLOW, started)).toMatchObject({ digests: 2 });
  await eventually(() => Promise.resolve(office.lettersTo('lawyer')[0]));
  expect(office.lettersTo('lawyer')[0]?.subject).toBe('Утренняя сводка: документы для вас');
});
