/** Files of the nomenclature over the API: the list, the file of a case, and rules that move files. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileCase } from '../../db/stores/office-files-store.ts';
import { createRegistrationActivities } from '../../activities/registration.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { OfficeFileView, RetentionClassView } from '../../contracts/office-files.schemas.ts';
import type { Answer, AnswerBody, ApiUser } from './api-user.ts';
import { submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const AT = '2026-11-20T20:30:00.000Z';
const RULE = {
  validFrom: '2026-01-01',
  period: { type: 'years', years: 75 },
  archiveAfterYears: 2,
  item: '42',
  source: 'Приказ № 279-НҚ',
  confirmed: true,
} as const;

let app: TestApp;
let archive: ApiUser;
let order: AnswerBody['case'];

beforeAll(async () => {
  app = await startTestApp();
  archive = await app.user('archive');
  order = await submitOrder(await app.user('registrar'), 'change-of-surname');
});
afterAll(() => app.close());

const itemsOf = <Item>({ body }: Answer) => body.items as unknown as readonly Item[];
const filesOf = async (query = '') => itemsOf<OfficeFileView>(await archive.get(`/office-files${query}`));

async function fileOrder(): Promise<object> {
  const summary = { caseId: order.id, registration: { number: '1-С', registeredOn: '2026-12-30' } };
  const { fileCase: file } = createRegistrationActivities(app.deps);
  return file({
    effect: { type: 'file', step: 'filing', nomenclature: '05-04' },
    summary: summary as unknown as CaseSummary,
  });
}

test('a filed case tells its file, its terms and that nobody has confirmed them', async () => {
  expect((await archive.get('/office-files')).body).toEqual({ items: [], years: [] });
  expect(await fileOrder()).toEqual({
    type: 'filed',
    step: 'filing',
    file: {
      year: 2026,
      retentionClass: 'orders-on-students',
      editionId: 'shipped-orders-on-students',
      archiveBy: '2027-12-31',
      keepUntil: null,
    },
  });
  const reader = await app.user('registrar');
  const { file } = (await reader.get(`/cases/${order.id}`, { 'Accept-Language': 'ru' })).body.case;
  expect(file).toMatchObject({
    index: '05-04',
    year: 2026,
    title: 'Приказы ректора по движению обучающихся',
    archiveBy: '2027-12-31',
    retention: { classTitle: 'Приказы по обучающимся', confirmed: false, archiveAfterYears: 1 },
  });
  expect(file).not.toHaveProperty('keepUntil');
  expect(file?.retention).not.toHaveProperty('period');
});

test('the papers of a file are listed, and of no other', async () => {
  const reader = await app.user('registrar');
  const listed = async (file: string) => (await reader.get(`/cases?file=${file}`)).body.items.map(({ id }) => id);
  expect([await listed('05-04/2026'), await listed('05-04/2025'), await listed('05-17/2026')]).toEqual([
    [order.id],
    [],
    [],
  ]);
  expect((await reader.get('/cases?file=05-04')).status).toBe(400);
});

test('a rule is foreseen without changing anything, and moves its files when it is laid down, once', async () => {
  const head = await app.user('registrar-head');
  const key = { 'Idempotency-Key': 'rule-1' };
  const moved = { from: { archiveBy: '2027-12-31' }, to: { archiveBy: '2028-12-31', keepUntil: '2101-12-31' } };
  const foreseen = await head.post('/retention-classes/orders-on-students/preview', RULE);
  expect(foreseen.body).toMatchObject({ items: [{ index: '05-04', year: 2026, ...moved }], settled: 0 });
  expect((await filesOf())[0]).toMatchObject({ archiveBy: '2027-12-31', papers: 1 });

  const body = { ...RULE, reason: 'Найден пункт перечня.' };
  const entered = await head.post('/retention-classes/orders-on-students/rules', body, key);
  expect([entered.status, entered.body]).toEqual([201, foreseen.body]);
  expect((await head.post('/retention-classes/orders-on-students/rules', body, key)).body).toEqual(entered.body);
  const [file] = await filesOf();
  expect(file).toMatchObject({ ...moved.to, overdue: false, retention: { confirmed: true, item: '42' } });
  const classes = itemsOf<RetentionClassView>(await archive.get('/retention-classes'));
  const orders = classes.find(({ key: name }) => name === 'orders-on-students');
  expect(orders?.editions.map(({ confirmed }) => confirmed)).toEqual([true, false]);
  expect(orders?.inForce).toBe(orders?.editions[0]?.id);
  expect(orders?.editions[0]).toMatchObject({
    reason: 'Найден пункт перечня.',
    enteredBy: { login: 'registrar-head' },
  });
});

test('files are found by year and by when they are due', async () => {
  const { db } = app.deps;
  const draft = await submitOrder(await app.user('registrar'), 'disciplinary-measure');
  await fileCase(db, { caseId: draft.id, index: '99-01', year: 2019, at: AT });
  const found = async (query: string) => (await filesOf(query)).map(({ index }) => index);
  expect(await found('')).toEqual(['05-04', '99-01']);
  expect(await found('?year=2019')).toEqual(['99-01']);
  expect(await found('?due=unknown')).toEqual(['99-01']);
  expect(await found('?due=overdue')).toEqual([]);
  await db('office_files').where({ index: '99-01' }).update({ archive_by: '2020-12-31' });
  expect(await found('?due=overdue')).toEqual(['99-01']);
  expect(await found('?due=within-year')).toEqual([]);
  const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await db('office_files').where({ index: '99-01' }).update({ archive_by: soon });
  expect(await found('?due=within-year')).toEqual(['99-01']);
  expect((await archive.get('/office-files')).body).toMatchObject({ years: [2026, 2019] });
});

test('a rule without years, or of no day, is refused in words and changes nothing', async () => {
  const wrong = { ...RULE, validFrom: '2026-02-30', period: { type: 'years', years: 0 }, reason: 'x' };
  const { status, body } = await archive.post('/retention-classes/orders-on-students/rules', wrong);
  expect([status, body.errors.map(({ pointer }) => pointer).sort()]).toEqual([400, ['/period/years', '/validFrom']]);
});
