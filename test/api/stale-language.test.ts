import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { orderDraft } from './orders.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const KIND = 'disciplinary-measure';

let app: TestApp;
let registrar: ApiUser;
beforeAll(async () => {
  app = await startTestApp();
  registrar = await app.user('registrar');
});
afterAll(() => app.close());

/** A paper returned once, edited in Russian alone and sent again. */
async function halfEdited(): Promise<AnswerBody['case']> {
  const draft = await orderDraft(registrar, KIND);
  const opened = (await registrar.post('/cases', draft)).body.case;
  const { body: submitted } = await registrar.post(`/cases/${opened.id}/submit`);
  await returned(submitted.case);
  const text = JSON.stringify(opened.content).replace(/"ru":"([^"]+)"/, '"ru":"$1 (исправлено)"');
  const content: unknown = JSON.parse(text);
  expect(content).not.toEqual(opened.content);
  await registrar.put(`/cases/${opened.id}/content`, { content, version: 1 });
  expect((await registrar.post(`/cases/${opened.id}/dry-run`)).body.staleLanguages).toEqual(['kk']);
  return (await registrar.post(`/cases/${opened.id}/submit`)).body.case;
}

async function returned({ openTasks }: AnswerBody['case']): Promise<void> {
  const [task] = openTasks;
  const user = await app.user(task?.assignee.login ?? '');
  await user.post(`/tasks/${task?.id}/decision`, { action: 'return', version: 1, remark: 'Say it better.' });
}

async function approved(paper: AnswerBody['case']): Promise<AnswerBody['case']> {
  let view = paper;
  for (let task = visaOf(view); task; task = visaOf(view)) {
    const user = await app.user(task.assignee.login);
    const { status } = await user.post(`/tasks/${task.id}/decision`, { action: 'approve', version: view.version });
    expect(status).toBe(200);
    view = (await registrar.get(`/cases/${paper.id}`)).body.case;
  }
  return view;
}

const visaOf = ({ openTasks }: AnswerBody['case']) => openTasks.find(({ action }) => action === 'approve');

test('a paper changed in one language is not signed until its author confirms the other', async () => {
  const paper = await approved(await halfEdited());
  expect(paper).toMatchObject({ staleLanguages: ['kk'], allowedActions: ['withdraw', 'confirm-language'] });
  const [task] = paper.openTasks;
  const signatory = await app.user(task?.assignee.login ?? '');
  const seen = (await signatory.get(`/cases/${paper.id}`)).body.case.openTasks[0];
  expect(seen?.allowedActions).toEqual(['return', 'refuse', 'question', 'delegate']);
  const sign = { action: 'sign', version: paper.version };
  const early = await signatory.post(`/tasks/${task?.id}/decision`, sign);
  expect([early.status, early.body.code]).toEqual([409, 'LANGUAGE_STALE']);
  const confirmed = await registrar.post(`/cases/${paper.id}/confirm-language`, { language: 'kk' });
  expect(confirmed.body.case).toMatchObject({ staleLanguages: [], allowedActions: ['withdraw'] });
  expect((await signatory.post(`/tasks/${task?.id}/decision`, sign)).status).toBe(200);
});

test('nobody but the author confirms, and only a language that is in doubt', async () => {
  const paper = await halfEdited();
  const lawyer = await app.user('lawyer');
  const foreign = await lawyer.post(`/cases/${paper.id}/confirm-language`, { language: 'kk' });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'ONLY_THE_AUTHOR']);
  const wrong = await registrar.post(`/cases/${paper.id}/confirm-language`, { language: 'ru' });
  expect([wrong.status, wrong.body.code]).toEqual([409, 'ACTION_NOT_ALLOWED']);
});

test('a paper in doubt is left out of a batch and says why', async () => {
  const paper = await halfEdited();
  const task = visaOf(paper);
  const user = await app.user(task?.assignee.login ?? '');
  const items = [{ taskId: task?.id, action: 'approve', version: paper.version }];
  const { status, body } = await user.post('/decisions', { items });
  expect([status, body.items[0]?.ok, body.items[0]?.problem.code]).toEqual([200, false, 'LANGUAGE_STALE']);
});
