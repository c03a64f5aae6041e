/** The two longest ways of a paper from end to end before the real engine, and what its sheets say in the end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx, type OpenedDocx } from '../../documents/fixtures/open-docx.ts';
import { eventually } from '../eventually.ts';
import { orderDraft } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

let office: WholeOffice;
beforeAll(async () => {
  office = await startWholeOffice();
});
afterAll(() => office.stop());

/** Answers of a person to the task they are asked, once they are. */
async function decide(paper: CaseBody, login: string, answer: object = { action: 'approve' }): Promise<void> {
  const task = await eventually(async () => taskOf(await office.read(paper.id), login));
  const { version } = await office.read(paper.id);
  const { status, text } = await (await office.user(login)).post(`/tasks/${task.id}/decision`, { ...answer, version });
  expect([login, status, status === 200 ? '' : text]).toEqual([login, 200, '']);
}

function taskOf({ openTasks }: CaseBody, login: string): CaseBody['openTasks'][number] | undefined {
  return openTasks.find(({ assignee }) => assignee.login === login);
}

async function submitted({ id }: CaseBody, author: string): Promise<void> {
  const { status, text } = await (await office.user(author)).post(`/cases/${id}/submit`, {});
  expect(status, text).toBe(200);
}

async function opened(body: unknown, author: string): Promise<CaseBody> {
  const { status, body: answer, text } = await (await office.user(author)).post('/cases', body);
  expect(status, text).toBe(201);
  return answer.case;
}

async function sheet({ id }: CaseBody, name: string, language: 'kk' | 'ru'): Promise<OpenedDocx> {
  const { cookie } = await office.user('registrar');
  const path = `/api/v1/cases/${id}/records/${name}/document?lang=${language}`;
  const response = await fetch(`${office.app.url}${path}`, { headers: { Cookie: cookie } });
  expect(response.status).toBe(200);
  return openDocx(new Uint8Array(await response.arrayBuffer()));
}

const isClosed = ({ status }: CaseBody) => status === 'closed';

const TEN_POSTS = [
  'registrar-head',
  'vice-rector',
  'vice-rector-research',
  'vice-rector-social',
  'lawyer',
  'accountant',
  'methodology-head',
  'international-head',
  'personnel-head',
  'quality-head',
];

test('a controlled document is visaed by ten posts in order, approved by the rector, and its sheet shows it', async () => {
  const registrar = await office.user('registrar');
  const { body } = await registrar.get('/processes/controlled-document/kinds/internal-document');
  const draft = { process: 'controlled-document', kind: 'internal-document', content: body.sample };
  const paper = await opened(draft, 'registrar');
  await submitted(paper, 'registrar');
  for (const [index, login] of TEN_POSTS.entries()) {
    const asked = await eventually(async () => {
      const { openTasks } = await office.read(paper.id);
      return openTasks.length > 0 && taskOf({ openTasks } as CaseBody, login) ? openTasks : undefined;
    });
    expect(asked.map(({ assignee }) => assignee.login)).toEqual([login]);
    await decide(paper, login, index === 4 ? { action: 'approve-with-remark', remark: 'Проверено.' } : undefined);
  }
  await decide(paper, 'rector', { action: 'sign' });
  const closed = await office.driveUntil(paper.id, isClosed);
  expect(closed.number).toBeDefined();
  const rows = (await sheet(paper, 'visa-sheet', 'ru')).tables[0]?.rows ?? [];
  expect(rows).toHaveLength(12);
  expect([rows[1]?.[1], rows[10]?.[1], rows[11]?.[1]]).toEqual([
    'Руководитель офиса регистратора',
    'Руководитель службы менеджмента качества',
    'Ректор',
  ]);
  expect((await sheet(paper, 'visa-sheet', 'kk')).tables[0]?.rows).toHaveLength(12);
});

test('an order of four faculties goes through return, question, deputy, carried and lapsed visas, and is annulled', async () => {
  const deputy = await anAbsentViceRector();
  const paper = await anOrderOfFourFaculties();
  await submitted(paper, 'registrar');
  for (const dean of ['dean-1', 'dean-2', 'dean-3']) await decide(paper, dean);
  await anAnsweredQuestion(paper);
  await decide(paper, 'lawyer');
  await decide(paper, 'dean-4', {
    ...{ action: 'return', remark: 'Исправьте номер заявления.' },
    lookAgain: [await visaOf(paper, 'Ермекова Б.Т.')],
  });
  await reworked(paper);
  const again = await eventually(async () => {
    const now = await office.read(paper.id);
    return taskOf(now, 'lawyer') && now;
  });
  // the deans are indifferent to the basis: two visas stand; the return named the third, and the lawyer's has lapsed
  const visas = again.stages.find(({ key }) => key === 'visas-with-accounting')?.people ?? [];
  const carried = visas.slice(0, 2).map(({ person, status }) => `${person.login} ${status}`);
  expect(carried.sort()).toEqual(['dean-1 done', 'dean-2 done']);
  expect(again.openTasks.map(({ assignee }) => assignee.login).sort()).toEqual([
    'accountant',
    'dean-3',
    'dean-4',
    'lawyer',
  ]);
  for (const login of ['accountant', 'dean-3', 'dean-4', 'lawyer']) await decide(paper, login);
  await decide(paper, deputy, { action: 'sign' });
  await decide(paper, 'rector', { action: 'sign' });
  const closed = await office.driveUntil(paper.id, isClosed);
  await expectSheets(closed);
  await expectAnnulled(closed);
});

/** The task whose visa the person has given. */
async function visaOf({ id }: CaseBody, name: string): Promise<string> {
  const { items } = (await (await office.user('dean-4')).get(`/cases/${id}/visas`)).body;
  return items.find((item) => item.name === name)?.taskId ?? '';
}

/** The vice-rector is away today, by an order; answers the login of the deputy. */
async function anAbsentViceRector(): Promise<string> {
  const today = office.app.deps.clock.today();
  const absence = { person: 'person-vice-rector', deputy: 'person-methodology-head', from: today, to: today };
  const head = await office.user('registrar-head');
  const { status, text } = await head.post('/absences', { ...absence, basis: { number: '12', date: '2026-11-01' } });
  expect(status, text).toBe(201);
  return 'methodology-head';
}

async function anOrderOfFourFaculties(): Promise<CaseBody> {
  const faculties = ['faculty-it', 'faculty-economics', 'faculty-pedagogy', 'faculty-engineering'];
  const students: string[] = [];
  for (const faculty_id of faculties) {
    const [id] = await office
      .db('students')
      .where({ faculty_id, status: 'studying' })
      .orderBy('id')
      .limit(1)
      .pluck('id');
    students.push(String(id));
  }
  const draft = await orderDraft(await office.user('registrar'), 'expulsion-own-wish', students);
  const content = { ...draft.content, effectiveDate: office.app.deps.clock.today() };
  return opened({ ...draft, content }, 'registrar');
}

/** The lawyer asks, the author answers, and the lawyer's task waits all the while. */
async function anAnsweredQuestion(paper: CaseBody): Promise<void> {
  const lawyer = await office.user('lawyer');
  const task = await eventually(async () => taskOf(await office.read(paper.id), 'lawyer'));
  const asked = await lawyer.post(`/tasks/${task.id}/question`, { text: 'Есть ли заявления всех студентов?' });
  expect(asked.status, asked.text).toBe(200);
  await decide(paper, 'registrar', { action: 'answer', remark: 'Да, все четыре приложены.' });
  const { questions, openTasks } = await office.read(paper.id);
  expect(questions).toMatchObject([{ status: 'done', answer: 'Да, все четыре приложены.' }]);
  expect(openTasks.find(({ id }) => id === task.id)?.dueAt).toBe(task.dueAt);
}

async function reworked({ id }: CaseBody): Promise<void> {
  const now = await eventually(async () => {
    const view = await office.read(id);
    return view.status === 'rework' ? view : undefined;
  });
  const [first, ...others] = now.content['basis'] as Record<string, unknown>[];
  const content = { ...now.content, basis: [{ ...first, number: '77' }, ...others] };
  const registrar = await office.user('registrar');
  const { status, text } = await registrar.put(`/cases/${id}/content`, { content, version: now.version });
  expect(status, text).toBe(200);
  const proof = await registrar.post(`/cases/${id}/dry-run`, {});
  expect(proof.body.lapsingVisas).toHaveLength(2);
  await submitted(now, 'registrar');
}

async function expectSheets(paper: CaseBody): Promise<void> {
  const { items } = (await (await office.user('registrar')).get(`/cases/${paper.id}/visas`)).body;
  const visas = items as unknown as { name: string; stands: boolean; carriedFrom?: number; onBehalfOf?: string }[];
  expect(visas.filter(({ carriedFrom }) => carriedFrom === 1)).toHaveLength(2);
  expect(visas.filter(({ stands }) => stands)).toHaveLength(8);
  const ru = await sheet(paper, 'visa-sheet', 'ru');
  expect(ru.text).toContain('за Алимжанову Г.С. (приказ №\u00a012 от 01.11.2026)');
  expect(ru.text.match(/на версию 1, сохранена/g)).toHaveLength(2);
  const kk = await sheet(paper, 'visa-sheet', 'kk');
  expect(kk.text.match(/1-нұсқаға берілген, сақталған/g)).toHaveLength(2);
  expect(kk.text).toContain('Әлімжанова Г.С. үшін (№\u00a012, 01.11.2026 бұйрық)');
  const versions = (await sheet(paper, 'version-history', 'ru')).text;
  expect(versions).toContain('Исправьте номер заявления.');
  for (const name of ['acquaintance-sheet', 'distribution-list']) {
    expect((await sheet(paper, name, 'ru')).tables[0]?.rows.length).toBeGreaterThan(4);
  }
}

async function expectAnnulled(order: CaseBody): Promise<void> {
  const content = {
    orderId: order.id,
    effectiveDate: office.app.deps.clock.today(),
    reason: { kk: 'негіз құжаттағы қатеге', ru: 'ошибкой в документе-основании' },
    basis: [{ kind: 'memo', number: '21', date: office.app.deps.clock.today() }],
  };
  const annulment = await opened({ process: 'order', kind: 'annulment', content }, 'registrar');
  await submitted(annulment, 'registrar');
  const closed = await office.driveUntil(annulment.id, isClosed);
  expect(await office.read(order.id)).toMatchObject({
    validity: 'annulled',
    relations: [{ type: 'annulled-by', number: closed.number }],
  });
  const { items } = (await (await office.user('registrar')).get('/journals/orders-students/entries')).body;
  expect(items.find(({ caseId }) => caseId === order.id)).toMatchObject({ number: order.number, status: 'annulled' });
}
