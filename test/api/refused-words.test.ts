/** Whatever is refused leaves no word of whoever asked for it: neither as a record nor waiting to become one. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../contracts/errors.ts';
import { A_PLAN } from '../factories/applications.ts';
import { seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import type { Answer, ApiUser } from './api-user.ts';
import { openOrder, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const IN_WINDOW = '2027-05-31T06:00:00.000Z';
const CAMPAIGN = '/campaigns/campaign-1';
const reason = 'No trace of this.';

let app: TestApp;
let now: string | undefined;
let registrar: ApiUser;
let head: ApiUser;
let lawyer: ApiUser;
beforeAll(async () => {
  app = await startTestApp(({ clock, absences }) => ({
    clock: { now: () => now ?? clock.now(), today: () => now?.slice(0, 10) ?? clock.today() },
    // it ends in the moment somebody cancels it
    absences: { ...absences, cancel: () => Promise.reject(new AppError('ABSENCE_OVER')) },
  }));
  [registrar, head, lawyer] = (await Promise.all(
    ['registrar', 'registrar-head', 'lawyer'].map((login) => app.user(login)),
  )) as [ApiUser, ApiUser, ApiUser];
});
beforeEach(() => {
  now = undefined;
});
afterAll(() => app.close());

async function expectRefused(asked: Promise<Answer>, code: string): Promise<void> {
  expect((await asked).body.code).toBe(code);
  await expectNoTrace();
}

async function expectNoTrace(): Promise<void> {
  const tables = ['remarks', 'campaign_remarks', 'pending_remarks'];
  const kept = await Promise.all(tables.map((table) => app.deps.db(table).where({ text: reason })));
  expect(kept.flat()).toEqual([]);
}

test('a paper that is over takes no words', async () => {
  const { id } = await openOrder(registrar, 'expulsion-own-wish');
  expect((await registrar.post(`/cases/${id}/withdraw`, { reason: 'Written twice.' })).status).toBe(200);
  expect(await app.deps.db('remarks').pluck('text')).toContain('Written twice.');
  expect(await app.deps.db('pending_remarks')).toEqual([]);
  await expectRefused(registrar.post(`/cases/${id}/withdraw`, { reason }), 'CASE_CLOSED');
  await expectRefused(registrar.post(`/cases/${id}/comments`, { text: reason }), 'CASE_CLOSED');
});

test('an edit that is refused leaves no content, whether it came too late or to a paper that is over', async () => {
  const { id, content } = await openOrder(registrar, 'expulsion-own-wish');
  const edit = (version: number) => registrar.put(`/cases/${id}/content`, { content, version });
  expect((await edit(1)).status).toBe(200);
  expect((await edit(1)).body.code).toBe('CHANGED_MEANWHILE');
  expect(await writingsOf(id)).toEqual({ contents: await versionsOf(id), pending: [] });
  await registrar.post(`/cases/${id}/withdraw`, { reason: 'Written twice.' });
  expect((await edit(2)).body.code).toBe('CASE_CLOSED');
  expect(await writingsOf(id)).toEqual({ contents: await versionsOf(id), pending: [] });
  expect(await versionsOf(id)).toHaveLength(2);
});

async function writingsOf(caseId: string) {
  const { db } = app.deps;
  const contents: string[] = await db('case_contents').where({ case_id: caseId }).orderBy('id').pluck('id');
  return { contents, pending: await db('pending_writings').pluck<string[]>('id') };
}

function versionsOf(caseId: string): Promise<string[]> {
  return app.deps.db('case_versions').where({ case_id: caseId }).orderBy('content_id').pluck('content_id');
}

test.each([
  ['delegate', { to: 'person-specialist', reason }],
  ['reassign', { to: 'person-specialist', reason }],
  ['question', { text: reason }],
  ['decision', { action: 'return', version: 1, remark: reason }],
])('a task that is answered already takes no words: %s', async (act, body) => {
  const { openTasks } = await submitOrder(registrar, 'expulsion-own-wish');
  const task = `/tasks/${openTasks.find(({ assignee }) => assignee.login === 'lawyer')?.id ?? ''}`;
  expect((await lawyer.post(`${task}/decision`, { action: 'approve', version: 1 })).status).toBe(200);
  await expectRefused((act === 'reassign' ? head : lawyer).post(`${task}/${act}`, body), 'ALREADY_DECIDED');
});

test.each([
  ['withdraw', { status: 'declined' }, 'APPLICATION_MOVED_ON'],
  ['restore', { status: 'submitted' }, 'APPLICATION_MOVED_ON'],
  ['withdraw', { version: 2 }, 'CHANGED_MEANWHILE'],
] as const)('an application that has moved on takes no reason: %s of %o', async (act, overrides, code) => {
  now = IN_WINDOW;
  const [application] = await anApplication(overrides);
  const asked = registrar.post(`${CAMPAIGN}/applications/${application?.id}/${act}`, { version: 1, reason });
  await expectRefused(asked, code);
});

test('what cannot be restored for want of room keeps no reason', async () => {
  now = IN_WINDOW;
  const [lapsed] = await anApplication({ status: 'lapsed', lapseReason: 'not-paid' });
  await seedApplications(app.deps.db, [lapsed?.studentId ?? '']);
  const asked = registrar.post(`${CAMPAIGN}/applications/${lapsed?.id}/restore`, { version: 1, reason });
  await expectRefused(asked, 'APPLICATION_FAULTY');
});

test('a visa refused for every application keeps no reason', async () => {
  now = IN_WINDOW;
  const [application] = await anApplication();
  const items = [{ applicationId: application?.id, version: 1 }];
  const declining = { verdict: 'advise', approve: false, reason, items };
  const { body } = await registrar.post(`${CAMPAIGN}/applications/verdicts`, declining);
  expect(body.items[0]?.problem.code).toBe('FORBIDDEN');
  await expectNoTrace();
});

test.each([
  ['/acts', { type: 'end-phase', phase: 'visas', reason }, 'WRONG_PHASE'],
  ['/acts', { type: 'cancel', reason }, 'CAMPAIGN_OVER'],
  ['/plan', { plan: { ...A_PLAN, creditCap: 12 }, reason }, 'CAMPAIGN_OVER'],
] as const)('a campaign that does not take an act keeps no reason: %s %o', async (path, body, code) => {
  await aCampaign(code === 'CAMPAIGN_OVER' ? 'closed' : 'applications');
  await expectRefused(registrar[path === '/plan' ? 'put' : 'post'](`${CAMPAIGN}${path}`, body), code);
});

test('an absence that ends by itself keeps no reason of who would cancel it', async () => {
  const day = app.deps.clock.today();
  const basis = { number: '12', date: day };
  const entered = await head.post('/absences', { person: 'person-lawyer', from: day, to: day, basis });
  const { id } = (entered.body as unknown as { absence: { id: string } }).absence;
  await expectRefused(head.post(`/absences/${id}/cancel`, { reason }), 'ABSENCE_OVER');
  expect(await app.deps.db('absences').whereNotNull('cancel_reason')).toEqual([]);
});

async function aCampaign(phase: 'applications' | 'closed'): Promise<void> {
  await app.deps.db.raw('truncate campaigns cascade');
  await seedCampaign(app.deps.db, { phase });
}

async function anApplication(overrides: object = {}): ReturnType<typeof seedApplications> {
  await aCampaign('applications');
  const [student] = await app.deps
    .db('students')
    .where({ status: 'studying' })
    .orderBy('id')
    .limit(1)
    .pluck<string[]>('id');
  return seedApplications(app.deps.db, [student ?? ''], overrides);
}
