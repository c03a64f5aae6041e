/** What differs between two versions of a paper. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Difference } from '../../contracts/differences.schemas.ts';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { orderDraft, submitOrder } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'disciplinary-measure';

let app: TestApp;
let registrar: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

type Content = Readonly<Record<string, unknown>>;

/** A paper returned by whoever is asked first. */
async function returnedOrder(studentIds?: readonly string[]): Promise<AnswerBody['case']> {
  const draft = await orderDraft(registrar, KIND, studentIds);
  const { id } = (await registrar.post('/cases', draft)).body.case;
  const submitted = (await registrar.post(`/cases/${id}/submit`)).body.case;
  const [task] = submitted.openTasks;
  const asked = await app.user(task?.assignee.login ?? '');
  await asked.post(`/tasks/${task?.id}/decision`, { action: 'return', version: 1, remark: 'Say it better.' });
  return (await registrar.get(`/cases/${id}`)).body.case;
}

async function edit({ id, version }: AnswerBody['case'], content: Content): Promise<void> {
  const { status, body } = await registrar.put(`/cases/${id}/content`, { content, version });
  expect([status, body.detail]).toEqual([200, undefined]);
}

async function difference(path: string, language = 'ru'): Promise<Difference> {
  const { status, body } = await registrar.get(path, { 'Accept-Language': language });
  expect(status).toBe(200);
  return body as unknown as Difference;
}

const partOf = ({ parts }: Difference, key: string) => parts.find(({ part }) => part === key);

test('a draft in rework is compared with what was sent, in the words of the form and of the reader', async () => {
  const paper = await returnedOrder();
  const basis = (paper.content['basis'] as Content[]).map((each) => ({ ...each, number: '17' }));
  await edit(paper, { ...paper.content, basis, effectiveDate: '2027-01-15' });
  const path = `/cases/${paper.id}/versions/2/difference?from=1`;
  const ru = await difference(path);
  expect(ru).toMatchObject({ from: 1, to: 2 });
  expect(partOf(ru, 'effectiveDate')).toMatchObject({
    title: 'Дата вступления в силу',
    fields: [{ after: '15.01.2027' }],
  });
  expect(partOf(ru, 'basis')?.fields[0]).toEqual({
    title: '1 · Номер',
    words: expect.arrayContaining([{ kind: 'added', text: '17' }]) as unknown,
  });
  expect(partOf(await difference(path, 'kk'), 'effectiveDate')?.title).toBe('Күшіне ену күні');
  expect(ru.changedWords?.changed).toBeGreaterThan(0);
});

test('without a version to start from it is the one sent before; the first is compared with itself', async () => {
  const paper = await returnedOrder();
  await edit(paper, { ...paper.content, effectiveDate: '2027-01-15' });
  await registrar.post(`/cases/${paper.id}/submit`);
  expect(await difference(`/cases/${paper.id}/versions/2/difference`)).toMatchObject({ from: 1, to: 2 });
  expect(await difference(`/cases/${paper.id}/versions/1/difference`)).toMatchObject({ from: 1, to: 1, parts: [] });
});

test('students are named: added, removed and changed by field', async () => {
  const ids = await studentIds(4);
  const paper = await returnedOrder(ids.slice(0, 3));
  const [first, second] = paper.content['students'] as Content[];
  const fresh = { ...first, studentId: ids[3] };
  await edit(paper, { ...paper.content, students: [second, fresh] });
  const found = partOf(await difference(`/cases/${paper.id}/versions/2/difference`), 'students')?.students;
  expect(found?.counts).toEqual({ added: 1, removed: 2, changed: 0 });
  expect(found?.added[0]?.id).toBe(ids[3]);
  expect(found?.added[0]?.name).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}/u);
});

function studentIds(count: number): Promise<string[]> {
  const studying = app.deps.db<{ id: string; status: string }>('students').where({ status: 'studying' });
  return studying.whereNull('person_id').orderBy('id', 'desc').limit(count).pluck('id');
}

test('whoever may not see the case, and a version that does not exist, get nothing', async () => {
  const paper = await submitOrder(registrar, KIND);
  const stranger = await app.user('student-1');
  expect((await stranger.get(`/cases/${paper.id}/versions/1/difference`)).status).toBe(404);
  expect((await registrar.get(`/cases/${paper.id}/versions/9/difference`)).status).toBe(404);
  expect((await registrar.get(`/cases/${paper.id}/versions/1/difference?from=9`)).status).toBe(404);
  expect((await registrar.get(`/cases/${paper.id}/versions/x/difference`)).status).toBe(404);
  expect((await registrar.get(`/cases/${paper.id}/versions/1/difference?from=x`)).status).toBe(400);
});

test('five megabytes of text and ten thousand students are compared while others are served', async () => {
  const paper = await returnedOrder();
  const content = (word: string, offset: number) => ({
    ...paper.content,
    control: { kk: word.repeat(400_000), ru: `${word} `.repeat(400_000) },
    students: Array.from({ length: 10_000 }, (_, index) => ({ studentId: `nobody-${index + offset}` })),
  });
  await keepVersion(paper.id, 2, content('приказ', 0));
  await keepVersion(paper.id, 3, content('бұйрық', 100));
  const [long, others] = await Promise.all([
    difference(`/cases/${paper.id}/versions/3/difference?from=2`),
    Promise.all(Array.from({ length: 5 }, () => registrar.get('/me'))),
  ]);
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(long.changedWords).toBeUndefined();
  expect(partOf(long, 'students')?.students?.counts).toEqual({ added: 100, removed: 100, changed: 0 });
  const [field] = partOf(long, 'control')?.fields ?? [];
  expect(field?.words?.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(field?.words?.[0]?.skippedCharacters).toBeGreaterThan(1_000_000);
  expect(JSON.stringify(long).length).toBeLessThan(100_000);
});

async function keepVersion(caseId: string, version: number, content: object): Promise<void> {
  const { db } = app.deps;
  const id = `content-${version}`;
  const title = JSON.stringify({ kk: 'Бұйрық', ru: 'Приказ', en: 'Order' });
  const kept = { id, case_id: caseId, author_id: 'person-registrar', sha256: 'x', student_ids: [] };
  await db('case_contents').insert({ ...kept, content: JSON.stringify(content), title, created_at: new Date() });
  await db('case_versions').insert({ case_id: caseId, version, content_id: id });
}
