/** A vote of the Academic Council before the real engine. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import { eventually } from '../eventually.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

let office: WholeOffice;
beforeAll(async () => {
  office = await startWholeOffice();
});
afterAll(() => office.stop());

const MEMBERS = ['rector', 'vice-rector', 'vice-rector-research', 'vice-rector-social', 'methodology-head'];
const DEANS = ['dean-1', 'dean-2', 'dean-3', 'dean-4'];

/** A regulation that is put to the vote now. */
async function atTheVote(): Promise<CaseBody> {
  const registrar = await office.user('registrar');
  const { body } = await registrar.get('/processes/controlled-document/kinds/council-document');
  const draft = { process: 'controlled-document', kind: 'council-document', content: body.sample };
  const opened = await registrar.post('/cases', draft);
  expect(opened.status, opened.text).toBe(201);
  const { id } = opened.body.case;
  expect((await registrar.post(`/cases/${id}/submit`, {})).status).toBe(200);
  return office.driveUntil(id, ({ openTasks }) => openTasks.some(({ stage }) => stage === 'council'));
}

async function vote({ id, version }: CaseBody, login: string, answer: object): Promise<void> {
  const task = await eventually(async () =>
    (await office.read(id)).openTasks.find(({ assignee }) => assignee.login === login),
  );
  const member = await office.user(login);
  expect((await office.read(id, login)).openTasks).toContainEqual(
    expect.objectContaining({ id: task.id, allowedActions: expect.arrayContaining(['abstain']) }),
  );
  const { status, text } = await member.post(`/tasks/${task.id}/decision`, { ...answer, version });
  expect([login, status, status === 200 ? '' : text]).toEqual([login, 200, '']);
}

async function voteOf({ id }: CaseBody) {
  const { stages } = await office.read(id);
  return stages.find(({ key }) => key === 'council')?.vote;
}

test('members abstain and refuse, all are heard, and two thirds of those present adopt the text', async () => {
  const paper = await atTheVote();
  expect(await voteOf(paper)).toMatchObject({ listed: 9, silent: 9, needed: 6, quorum: 6 });
  await vote(paper, 'dean-1', { action: 'refuse', remark: 'Не согласен с разделом 2.' });
  await vote(paper, 'dean-2', { action: 'abstain' });
  expect(await voteOf(paper)).toMatchObject({ approved: 0, refused: 1, abstained: 1, silent: 7 });
  for (const login of ['dean-3', 'dean-4', ...MEMBERS]) await vote(paper, login, { action: 'approve' });
  const voted = { approved: 7, refused: 1, abstained: 1, silent: 0, listed: 9, needed: 6, quorum: 6 };
  expect(await voteOf(paper)).toEqual(voted);
  const closed = await office.driveUntil(paper.id, ({ status }) => status === 'closed');
  expect(closed.number).toBeDefined();
  const sheet = (await (await office.user('registrar')).get(`/cases/${paper.id}/visas`)).body;
  expect(JSON.stringify(sheet.items).match(/"verdict":"abstain"/g)).toHaveLength(1);
  const registrar = await office.user('registrar');
  const record = (await registrar.get(`/cases/${paper.id}/records/visa-sheet`)).body.items;
  expect(record.slice(-10).map((line) => (line as unknown as { verdict: string }).verdict)).toEqual([
    ...['refuse', 'abstain', ...Array<string>(7).fill('approve')],
    'sign',
  ]);
  expect(await printedSheet(paper, 'ru')).toMatchObject([
    'Голос против\nНе согласен с разделом 2.',
    'Воздержание при голосовании',
  ]);
  expect(await printedSheet(paper, 'kk')).toMatchObject([
    'Қарсы дауыс берілді\nНе согласен с разделом 2.',
    'Дауыс беруде қалыс қалды',
  ]);
});

/** How the two who did not vote in favour stand on the printed sheet. */
async function printedSheet({ id }: CaseBody, language: 'kk' | 'ru'): Promise<readonly (string | undefined)[]> {
  const { cookie } = await office.user('registrar');
  const path = `/cases/${id}/records/visa-sheet/document?lang=${language}`;
  const answer = await fetch(`${office.app.url}/api/v1${path}`, { headers: { Cookie: cookie } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const rows = openDocx(bytes).tables[0]?.rows ?? [];
  return rows.slice(-10, -8).map((row) => row[3]);
}

test('a text that too few adopt is refused once everybody has spoken, and nothing is numbered', async () => {
  const paper = await atTheVote();
  for (const login of DEANS) await vote(paper, login, { action: 'refuse', remark: 'Против.' });
  expect((await office.read(paper.id)).status).toBe('in-progress');
  for (const login of MEMBERS) await vote(paper, login, { action: 'approve' });
  const refused = await eventually(async () => {
    const now = await office.read(paper.id);
    return now.status === 'refused' ? now : undefined;
  });
  expect(refused.number).toBeUndefined();
  expect(await voteOf(paper)).toMatchObject({ approved: 5, refused: 4, needed: 6 });
});
