/** Applications over HTTP: from the choice of a student to the day it is paid by, with everybody's rights. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applicationOf, seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import { failCourses } from '../factories/fail-courses.ts';
import { SOME_TIMES } from '../factories/applications.ts';
import type { ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const DEBT = 'academic-debt';
const IN_WINDOW = '2027-05-31T06:00:00.000Z';
const AFTER_WINDOW = SOME_TIMES.closesAt;
const BASE = '/campaigns/campaign-1';

let app: TestApp;
let now = IN_WINDOW;
let student: ApiUser;
let adviser: ApiUser;
let dean: ApiUser;
let registrar: ApiUser;
/** students of adviser-1, at the faculty of dean-1 */
let ours: readonly string[];
let own: string;

beforeAll(async () => {
  app = await startTestApp(() => ({ clock: { now: () => now, today: () => now.slice(0, 10) } }));
  [student, adviser, dean, registrar] = (await Promise.all(
    ['student-1', 'adviser-1', 'dean-1', 'registrar'].map((login) => app.user(login)),
  )) as [ApiUser, ApiUser, ApiUser, ApiUser];
  const { db } = app.deps;
  own = (await db('students').whereNotNull('person_id').first<{ id: string }>('id')).id;
  await db('students').where({ id: own }).update({ course: 2, status: 'studying', adviser_id: 'person-adviser-1' });
  ours = await db('students')
    .where({ faculty_id: 'faculty-it', adviser_id: 'person-adviser-1', status: 'studying' })
    .whereNull('person_id')
    .orderBy('id')
    .limit(6)
    .pluck<string[]>('id');
  await failCourses(db, [own], ['HKZ1101', 'FLN1101', 'ICT1101', 'FLN1202']);
});
beforeEach(async () => {
  now = IN_WINDOW;
  await app.deps.db.raw('truncate campaigns cascade');
  await seedCampaign(app.deps.db);
});
afterAll(() => app.close());

const wish = (...codes: string[]) => ({ applications: codes.map((courseCode) => ({ courseCode, reason: DEBT })) });
const apply = (...codes: string[]) => student.post(`${BASE}/applications`, wish(...codes));
const verdict = (as: 'advise' | 'endorse', ids: readonly string[], rest: object = {}) => ({
  ...{ verdict: as, approve: true, items: ids.map((applicationId) => ({ applicationId, version: 1 })) },
  ...rest,
});

test('a student sees what may be taken, why, at what price and what stands in the way', async () => {
  const { status, text } = await student.get(`${BASE}/offers`);
  expect(status).toBe(200);
  const { offers, campaign, creditsTaken, allowedActions } = JSON.parse(text);
  expect(campaign).toMatchObject({ window: 'open', creditCap: 10, pricePerCredit: 9000 });
  expect(offers.map((offer: { course: { code: string } }) => offer.course.code)).toEqual([
    ...['FLN1101', 'FLN1202', 'HKZ1101', 'ICT1101'],
  ]);
  expect(offers[0]).toMatchObject({ reason: DEBT, amount: 45_000, faults: [] });
  expect(offers[1].faults).toEqual([{ code: 'PREREQUISITES_MISSING', message: 'To be done before: FLN1101.' }]);
  expect({ creditsTaken, allowedActions }).toEqual({ creditsTaken: 0, allowedActions: ['apply'] });
});

test('applying for several courses is all or nothing, and says of each what is wrong', async () => {
  const refused = await apply('HKZ1101', 'FLN1202', 'NONE');
  expect(refused.status).toBe(422);
  expect(refused.body.code).toBe('APPLICATION_FAULTY');
  expect(refused.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/applications/1/courseCode PREREQUISITES_MISSING',
    '/applications/2/courseCode COURSE_UNKNOWN',
  ]);
  expect((await student.get(`${BASE}/applications`)).body.items).toEqual([]);
  const made = await apply('HKZ1101', 'FLN1101');
  expect(made.status).toBe(201);
  expect(made.body.items.map(({ number }) => number).sort()).toEqual(['26100001', '26100002']);
  const tooMuch = await apply('ICT1101');
  expect(tooMuch.body.errors[0]).toMatchObject({ code: 'CREDIT_CAP' });
});

test('a second click makes no second application', async () => {
  const key = { 'Idempotency-Key': 'double-click' };
  const [one, other] = await Promise.all([1, 2].map(() => student.post(`${BASE}/applications`, wish('HKZ1101'), key)));
  expect([one?.status, other?.status]).toEqual([201, 201]);
  expect(one?.body).toEqual(other?.body);
  const again = await apply('HKZ1101');
  expect(again.body.errors[0]).toMatchObject({ code: 'ALREADY_APPLIED' });
});

test('outside its days nothing is applied for, whatever the phase says', async () => {
  now = AFTER_WINDOW;
  expect((await apply('HKZ1101')).body.code).toBe('WINDOW_CLOSED');
  now = IN_WINDOW;
  await seedCampaign(app.deps.db, { phase: 'visas' });
  expect((await apply('HKZ1101')).body.code).toBe('WINDOW_CLOSED');
  await seedCampaign(app.deps.db, { phase: 'planning' });
  expect((await apply('HKZ1101')).status).toBe(404);
});

test('what an adviser applies for has the adviser’s visa already, and only for own students', async () => {
  const made = await adviser.post(`${BASE}/applications`, { student: own, ...wish('HKZ1101') });
  expect(made.body.items[0]).toMatchObject({ status: 'advised', allowedActions: ['withdraw'] });
  const stranger = await app.user('adviser-3');
  expect((await stranger.post(`${BASE}/applications`, { student: own, ...wish('ICT1101') })).status).toBe(404);
  expect((await dean.post(`${BASE}/applications`, { student: own, ...wish('ICT1101') })).status).toBe(403);
});

test('adviser and dean decide many at once, each with its own outcome, and the student is told until when to pay', async () => {
  const applications = await seedApplications(app.deps.db, ours.slice(0, 3));
  const ids = applications.map(({ id }) => id);
  const advised = await adviser.post(`${BASE}/applications/verdicts`, verdict('advise', [...ids, 'none']));
  expect(advised.body.items.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  const stale = await dean.post(`${BASE}/applications/verdicts`, verdict('endorse', ids));
  expect(stale.body.items.map(({ problem }) => problem.code)).toEqual(ids.map(() => 'CHANGED_MEANWHILE'));
  const items = ids.map((applicationId) => ({ applicationId, version: 2 }));
  expect((await dean.post(`${BASE}/applications/verdicts`, verdict('endorse', [], { items }))).body.items).toHaveLength(
    3,
  );
  const [first] = await Promise.all(ids.map((id) => applicationOf(app.deps.db, id)));
  // Monday 31 May 2027 and three working days, until the end of work in Almaty
  expect(first).toMatchObject({ status: 'payable', payUntil: '2027-06-03T13:00:00.000Z' });
  const messages = await adviser.get(`${BASE}/messages`);
  expect(messages.body.items).toHaveLength(3);
  expect(messages.body.items[0]).toMatchObject({
    ...{ kind: 'application-payable', amount: 45_000, payUntil: '2027-06-03T13:00:00.000Z' },
    application: expect.stringMatching(/^26100/) as string,
  });
  const readBy = async (login: string) => (await (await app.user(login)).get(`${BASE}/messages`)).body.items.length;
  expect([await readBy('registrar'), await readBy('auditor'), await readBy('adviser-3')]).toEqual([3, 3, 0]);
  const registrar = await app.user('registrar');
  const found = await registrar.get(`${BASE}/messages?q=${encodeURIComponent('nobody of this name')}`);
  expect(found.body.items).toEqual([]);
});

test('declining needs a reason, which the student reads', async () => {
  await apply('HKZ1101');
  const [application] = (await student.get(`${BASE}/applications`)).body.items;
  const id = application?.id ?? '';
  const decline = verdict('advise', [id], { approve: false });
  expect((await adviser.post(`${BASE}/applications/verdicts`, decline)).body.code).toBe('REMARK_REQUIRED');
  const reason = 'The course is held again in autumn.';
  await adviser.post(`${BASE}/applications/verdicts`, { ...decline, reason });
  const [declined] = (await student.get(`${BASE}/applications`)).body.items;
  expect(declined).toMatchObject({ status: 'declined', remark: reason, allowedActions: [] });
});

test('nobody gives a visa that is another’s to give', async () => {
  const [application] = await seedApplications(app.deps.db, ours.slice(0, 1));
  const ids = [application?.id ?? ''];
  const outcomes = async (user: ApiUser, as: 'advise' | 'endorse') =>
    (await user.post(`${BASE}/applications/verdicts`, verdict(as, ids))).body.items[0]?.problem.code;
  expect(await outcomes(registrar, 'advise')).toBe('FORBIDDEN');
  expect(await outcomes(dean, 'advise')).toBe('FORBIDDEN');
  expect(await outcomes(adviser, 'endorse')).toBe('FORBIDDEN');
  expect(await outcomes(await app.user('dean-2'), 'endorse')).toBe('NOT_FOUND');
  expect(await outcomes(dean, 'endorse')).toBe('APPLICATION_MOVED_ON');
  expect((await student.get(`${BASE}/applications`)).body.items).toEqual([]);
});

test('an unpaid application is taken back by its student, a paid one by the office alone', async () => {
  const [unpaid] = await seedApplications(app.deps.db, [own]);
  const paid = { status: 'paid', paid: 45_000, courseCode: 'ICT1101' } as const;
  const [settled] = await seedApplications(app.deps.db, [own], paid);
  const withdraw = (user: ApiUser, id = '') =>
    user.post(`${BASE}/applications/${id}/withdraw`, { version: 1, reason: 'I am ill.' });
  expect((await withdraw(student, settled?.id)).body.code).toBe('FORBIDDEN');
  expect((await withdraw(student, unpaid?.id)).status).toBe(200);
  expect((await withdraw(student, unpaid?.id)).body.code).toBe('CHANGED_MEANWHILE');
  expect((await withdraw(registrar, settled?.id)).status).toBe(200);
  expect(await applicationOf(app.deps.db, settled?.id ?? '')).toMatchObject({ status: 'withdrawn' });
});

test('what lapsed unpaid is brought back for a reason, unless something else has taken its place', async () => {
  const lapsed = { status: 'lapsed', lapseReason: 'not-paid', courseCode: 'HKZ1101' } as const;
  const [first] = await seedApplications(app.deps.db, [own], lapsed);
  const restore = (user: ApiUser) =>
    user.post(`${BASE}/applications/${first?.id}/restore`, { version: 1, reason: 'The bank was late.' });
  expect((await restore(student)).status).toBe(403);
  await apply('HKZ1101');
  expect((await restore(registrar)).body.errors[0]).toMatchObject({ code: 'ALREADY_APPLIED' });
  await app.deps.db('applications').where({ status: 'submitted' }).update({ status: 'withdrawn' });
  const restored = JSON.parse((await restore(registrar)).text);
  expect(restored.application).toMatchObject({ status: 'payable', payUntil: '2027-06-03T13:00:00.000Z' });
});

test('lists are cut into pages by names, each application once', async () => {
  const { db } = app.deps;
  const many = await db('students').orderBy('id').limit(120).pluck<string[]>('id');
  await seedApplications(db, many);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body } = await registrar.get(`${BASE}/applications${cursor && `?cursor=${cursor}`}`);
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  expect(new Set(seen).size).toBe(120);
  const { body } = await registrar.get(`${BASE}/applications?q=26100007`);
  expect(body.items.map(({ number }) => number)).toEqual(['26100007']);
});
