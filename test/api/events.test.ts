import { afterAll, beforeAll, expect, test } from 'vitest';
import { inCampaign } from '../../db/stores/campaign/in-campaign.ts';
import { seedCampaign } from '../factories/campaign-rows.ts';
import { createTestEventStream, type TestEvent } from './event-stream.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'expulsion-own-wish';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('whoever is asked is told at once, and others hear nothing of it', async () => {
  const [lawyer, outsider] = await Promise.all([app.user('lawyer'), app.user('archive')]);
  const asked = await createTestEventStream(app.url, lawyer.cookie);
  const other = await createTestEventStream(app.url, outsider.cookie);
  const order = await submitOrder(await app.user('registrar'), KIND);
  const event = await asked.next((heard) => heard.event === 'task');
  expect(event.data).toMatchObject({ caseId: order.id });
  expect(other.heard()).toEqual([]);
  asked.close();
  other.close();
});

test('a page that was away hears what it missed, in order and once', async () => {
  const lawyer = await app.user('lawyer');
  const before = await createTestEventStream(app.url, lawyer.cookie);
  await submitOrder(await app.user('registrar'), KIND);
  const last = await before.next((heard) => heard.event === 'task');
  before.close();
  const missed = await submitOrder(await app.user('registrar'), KIND);
  const after = await createTestEventStream(app.url, lawyer.cookie, last.id);
  await after.next((heard) => heard.event === 'task' && heard.data.caseId === missed.id);
  const ids = after.heard().map((event: TestEvent) => Number(event.id));
  expect(ids).toEqual([...new Set(ids)].sort((one, two) => one - two));
  expect(Math.min(...ids)).toBeGreaterThan(Number(last.id));
  after.close();
});

test('events come again after the connection to the database was cut', async () => {
  const lawyer = await app.user('lawyer');
  const stream = await createTestEventStream(app.url, lawyer.cookie);
  await submitOrder(await app.user('registrar'), KIND);
  await stream.next((heard) => heard.event === 'task');
  await app.deps.db.raw(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`);
  const order = await submitOrder(await app.user('registrar'), KIND);
  const event = await stream.next((heard) => heard.event === 'task' && heard.data.caseId === order.id);
  expect(event.data.caseId).toBe(order.id);
  stream.close();
});

test('whoever may see a campaign is told of each change in it, and students and the archive are not', async () => {
  const registrar = await app.user('registrar');
  const [lawyer, archive, student] = await Promise.all(
    ['lawyer', 'archive', 'student-1'].map(async (login) =>
      createTestEventStream(app.url, (await app.user(login)).cookie),
    ),
  );
  await seedCampaign(app.deps.db, { phase: 'planning', seq: 0 });
  const act = { actorId: 'person-registrar', action: 'group-keep', details: {} };
  await inCampaign(app.deps.db, { campaignId: 'campaign-1', at: app.deps.clock.now() }, (held) => held.log(act));
  const told = await lawyer?.next(({ event }) => event === 'campaign');
  expect(told?.data).toEqual({ campaignId: 'campaign-1' });
  // one connection announces in order: what follows was heard by everybody after the campaign
  const order = await submitOrder(registrar, KIND);
  await lawyer?.next((heard) => heard.data.caseId === order.id);
  for (const other of [archive, student]) expect(other?.heard()).toEqual([]);
  [lawyer, archive, student].forEach((stream) => stream?.close());
});

test('an act in a campaign that is refused tells nobody', async () => {
  const stream = await createTestEventStream(app.url, (await app.user('lawyer')).cookie);
  await seedCampaign(app.deps.db);
  const refused = inCampaign(app.deps.db, { campaignId: 'campaign-1', at: app.deps.clock.now() }, async (held) => {
    await held.log({ actorId: 'person-registrar', action: 'group-keep', details: {} });
    throw new Error('refused');
  });
  await expect(refused).rejects.toThrow('refused');
  const order = await submitOrder(await app.user('registrar'), KIND);
  await stream.next((heard) => heard.data.caseId === order.id);
  expect(stream.heard().filter(({ event }) => event === 'campaign')).toEqual([]);
  stream.close();
});

test('a page hears that it may have missed a campaign after the connection to the database was cut', async () => {
  const stream = await createTestEventStream(app.url, (await app.user('lawyer')).cookie);
  await app.deps.db.raw(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`);
  const told = await stream.next(({ event }) => event === 'campaign');
  expect(told.data).toEqual({ campaignId: null });
  stream.close();
});
