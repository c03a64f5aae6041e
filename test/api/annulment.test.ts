/** Orders about other orders, before the real engine: what an annulment undoes, stops, refuses and shows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { createJournalsStore } from '../../db/stores/journals-store.ts';
import { verifyLog } from '../../db/verification/verify-log.ts';
import { eventually } from '../eventually.ts';
import { send, type Answer } from './api-user.ts';
import { orderDraft } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

let office: WholeOffice;
beforeAll(async () => {
  office = await startWholeOffice();
});
afterAll(() => office.stop());

const isClosed = ({ status }: CaseBody) => status === 'closed';

async function open(body: unknown): Promise<CaseBody> {
  const opened = await (await office.user('registrar')).post('/cases', body);
  expect(opened.status, opened.text).toBe(201);
  return opened.body.case;
}

async function submit({ id }: CaseBody): Promise<Answer> {
  return (await office.user('registrar')).post(`/cases/${id}/submit`, {});
}

/** An order about one student, driven until it is where the test wants it. */
async function anOrder(
  kind: string,
  studentId: string,
  { effectiveDate = today(), until = isClosed } = {},
): Promise<CaseBody> {
  const draft = await orderDraft(await office.user('registrar'), kind, [studentId]);
  const opened = await open({ ...draft, content: { ...draft.content, effectiveDate } });
  const submitted = await submit(opened);
  expect(submitted.status, submitted.text).toBe(200);
  return office.driveUntil(opened.id, until);
}

function today(): string {
  return office.app.deps.clock.today();
}

function annulmentOf(orderId: string): object {
  return {
    process: 'order',
    kind: 'annulment',
    content: {
      orderId,
      effectiveDate: today(),
      reason: { kk: 'негіз құжаттағы қатеге', ru: 'ошибкой в документе-основании' },
      basis: [{ kind: 'memo', number: '21', date: today() }],
    },
  };
}

function amendmentOf(orderId: string): object {
  return {
    process: 'order',
    kind: 'amendment',
    content: {
      orderId,
      effectiveDate: today(),
      changes: [{ place: { kk: '1-тармағы', ru: 'пункт 1' }, wording: { kk: 'Жаңа мәтін.', ru: 'Новый текст.' } }],
      reason: { kk: 'техникалық қатеге', ru: 'технической ошибкой' },
      basis: [{ kind: 'memo', number: '22', date: today() }],
    },
  };
}

async function carriedOut(body: object): Promise<CaseBody> {
  const opened = await open(body);
  const submitted = await submit(opened);
  expect(submitted.status, submitted.text).toBe(200);
  return office.driveUntil(opened.id, isClosed);
}

async function studentOf(id: string) {
  return (await (await office.user('registrar')).get(`/students/${id}`)).body.student;
}

async function entryOf(caseId: string) {
  const { items } = (await (await office.user('registrar')).get('/journals/orders-students/entries')).body;
  return items.find((item) => item.caseId === caseId);
}

async function checked(caseId: string) {
  const token = await createJournalsStore(office.db).verificationToken(caseId);
  return (await send(office.app.url, 'GET', `/verify/${token}`)).body;
}

test('an annulled expulsion puts the student back as they were, and is shown wherever the order is', async () => {
  const before = await studentOf('student-0500');
  const order = await anOrder('expulsion-own-wish', 'student-0500');
  expect(order).toMatchObject({ validity: 'in-force', allowedActions: ['annul', 'amend'] });
  expect((await studentOf('student-0500')).status).toBe('expelled');
  const annulment = await carriedOut(annulmentOf(order.id));
  expect(annulment).toMatchObject({
    students: [{ id: 'student-0500' }],
    relations: [{ type: 'annuls', caseId: order.id }],
  });

  const { orders, papers, ...now } = await studentOf('student-0500');
  const { orders: _orders, papers: _papers, ...then } = before;
  expect(now).toEqual(then);
  expect(orders.find(({ caseId }) => caseId === order.id)).toMatchObject({
    status: 'annulled',
    annulledBy: { caseId: annulment.id, number: annulment.number },
  });
  expect(papers.filter(({ status }) => status === 'annulled')).toHaveLength(2);
  expect(await office.read(order.id)).toMatchObject({
    status: 'closed',
    validity: 'annulled',
    allowedActions: [],
    relations: [
      { type: 'annulled-by', caseId: annulment.id, number: annulment.number, status: 'in-effect', readable: true },
    ],
  });
  expect(await entryOf(order.id)).toMatchObject({ status: 'annulled', annulledBy: { number: annulment.number } });
  expect(await checked(order.id)).toMatchObject({
    status: 'annulled',
    annulledBy: { number: annulment.number, date: annulment.registeredOn },
  });
  expect(await checked(annulment.id)).toMatchObject({ status: 'in-force', amendedBy: [] });
});

test('it is signed by whoever signed the order: two signatures on an expulsion, one on a leave', async () => {
  const signers = async (caseId: string) =>
    ((await checked(caseId)) as unknown as { signers: { post: string }[] }).signers.length;
  const leave = await anOrder('academic-leave-medical', 'student-0501');
  const [ofLeave] = [await carriedOut(annulmentOf(leave.id))];
  expect([await signers(leave.id), await signers(ofLeave.id)]).toEqual([1, 1]);
  const expulsion = await anOrder('expulsion-own-wish', 'student-0502');
  const ofExpulsion = await carriedOut(annulmentOf(expulsion.id));
  expect([await signers(expulsion.id), await signers(ofExpulsion.id)]).toEqual([2, 2]);
});

test('an order whose effects are still to come is stopped: nobody is moved, its tasks and claims are gone', async () => {
  const isRegistered = ({ number, openTasks }: CaseBody) => number !== undefined && openTasks.length > 0;
  const order = await anOrder('expulsion-own-wish', 'student-0503', {
    effectiveDate: addDays(today(), 2),
    until: isRegistered,
  });
  await office.driveUntil(
    (await open(annulmentOf(order.id)).then(async (draft) => (await submit(draft)).body.case)).id,
    isClosed,
  );
  const ended = await eventually(async () => {
    const now = await office.read(order.id);
    return now.status === 'closed' ? now : undefined;
  });
  expect(ended).toMatchObject({ openTasks: [], validity: 'annulled' });
  const { items } = (await (await office.user('registrar')).get(`/cases/${order.id}/history`)).body;
  expect(items.at(-1)).toMatchObject({ action: 'annulled', details: { number: ended.relations[0]?.number } });
  const student = await studentOf('student-0503');
  expect([student.status, student.openCaseId]).toEqual(['studying', undefined]);
  expect(await office.db('student_movements').where({ student_id: 'student-0503' })).toEqual([]);
});

test('a student who has moved on stops the annulment, and the check names them and the order', async () => {
  const leave = await anOrder('academic-leave-medical', 'student-0504');
  const back = await anOrder('return-from-leave', 'student-0504');
  const draft = await open(annulmentOf(leave.id));
  const { status, body } = await submit(draft);
  const name = (await studentOf('student-0504')).names.ru.surname;
  expect([status, body.errors.map(({ code }) => code)]).toEqual([422, ['effects-reversible']]);
  expect(body.errors[0]?.detail).toContain(back.number);
  expect(body.errors[0]?.detail).toContain(name);
  await carriedOut(annulmentOf(back.id));
  expect((await studentOf('student-0504')).status).toBe('academic-leave');
  expect((await submit(draft)).status).toBe(200);
  await office.driveUntil(draft.id, isClosed);
  expect((await studentOf('student-0504')).status).toBe('studying');
});

test('of two annulments of an order sent at once one goes its way; when it is withdrawn the other may', async () => {
  const order = await anOrder('expulsion-own-wish', 'student-0505');
  const drafts = [await open(annulmentOf(order.id)), await open(annulmentOf(order.id))];
  const answers = await Promise.all(drafts.map(submit));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  const lost = answers.findIndex(({ status }) => status === 422);
  expect(answers[lost]?.body.errors.map(({ code }) => code)).toContain('order-free');
  expect((await office.read(order.id)).allowedActions).toEqual([]);
  const registrar = await office.user('registrar');
  const won = drafts[1 - lost]!;
  expect((await registrar.post(`/cases/${won.id}/withdraw`, { reason: 'Not needed.' })).status).toBe(200);
  expect((await office.read(order.id)).relations).toEqual([]);
  expect((await submit(drafts[lost]!)).status).toBe(200);
  const closed = await office.driveUntil(drafts[lost]!.id, isClosed);
  const late = await submit(await open(annulmentOf(order.id)));
  expect([late.status, late.body.errors.map(({ code }) => code)]).toEqual([422, ['order-in-force']]);
  expect(late.body.errors[0]?.detail).toContain(closed.number);
});

test('an annulment is final: nothing is written about it any more', async () => {
  const order = await anOrder('disciplinary-measure', 'student-0506');
  const annulment = await carriedOut(annulmentOf(order.id));
  expect(annulment.allowedActions).toEqual([]);
  for (const body of [annulmentOf(annulment.id), amendmentOf(annulment.id)]) {
    const refused = await submit(await open(body));
    expect([refused.status, refused.body.errors.map(({ code }) => code)]).toEqual([422, ['order-fits']]);
  }
});

test('an amended order says so until the amendment is annulled', async () => {
  const order = await anOrder('expulsion-own-wish', 'student-0507');
  const amendment = await carriedOut(amendmentOf(order.id));
  expect(await office.read(order.id)).toMatchObject({
    validity: 'amended',
    allowedActions: ['annul', 'amend'],
    relations: [{ type: 'amended-by', number: amendment.number, status: 'in-effect' }],
  });
  expect(await checked(order.id)).toMatchObject({ status: 'amended', amendedBy: [{ number: amendment.number }] });
  expect((await studentOf('student-0507')).status).toBe('expelled');
  expect(amendment.allowedActions).toEqual(['annul']);
  await carriedOut(annulmentOf(amendment.id));
  expect(await office.read(order.id)).toMatchObject({ validity: 'in-force', relations: [{ status: 'annulled' }] });
  expect(await entryOf(order.id)).toMatchObject({ status: 'in-force', amendedBy: [] });
});

test('nobody writes about an order they may not see, nor about one that has no number', async () => {
  const registrar = await office.user('registrar');
  const unknown = await registrar.post('/cases', annulmentOf('no-such-case'));
  expect([unknown.status, unknown.body.errors[0]?.pointer]).toEqual([422, '/orderId']);
  const draft = await open(await orderDraft(registrar, 'expulsion-own-wish', ['student-0508']));
  const refused = await submit(await open(annulmentOf(draft.id)));
  expect([refused.status, refused.body.errors.map(({ code }) => code)]).toEqual([422, ['order-registered']]);
});

test('whoever may not start orders is offered no annulment, and an auditor neither', async () => {
  const order = await anOrder('expulsion-own-wish', 'student-0509');
  for (const login of ['lawyer', 'auditor', 'vice-rector'])
    expect((await office.read(order.id, login)).allowedActions).toEqual([]);
  const refused = await (await office.user('lawyer')).post('/cases', annulmentOf(order.id));
  expect(refused.status).toBe(403);
});

test('after all this numbers have no gap and the log proves itself', async () => {
  const ordinals: number[] = await office
    .db('registrations')
    .where({ journal_key: 'orders-students' })
    .orderBy('ordinal')
    .pluck('ordinal');
  expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
  expect((await verifyLog(office.db)).problem).toBeUndefined();
});
