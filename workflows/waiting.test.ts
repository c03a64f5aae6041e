/** Waits on the real engine and the real record. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities, type Activities } from '../activities/index.ts';
import { caseWorkflowId, stateQuery } from '../contracts/case.messages.ts';
import { createContentsStore } from '../db/stores/contents-store.ts';
import { saveRemark } from '../db/stores/pending-remarks.ts';
import type { PersonCommand } from '../domain/approval/commands.ts';
import type { Awaited, CaseOutcome, Definition } from '../domain/approval/definition.ts';
import type { CaseState } from '../domain/approval/state.ts';
import { startTestWorker, type TestWorker } from '../test/case-worker.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { reachThrough } from '../test/reach.ts';
import { eventually } from '../test/eventually.ts';
import { aWaitingDefinition, titled } from '../test/factories/definitions.ts';

const TODAY = '2026-11-21';
const AUTHOR = 'person-registrar';
const DEADLINE = { amount: 1, unit: 'working-days' } as const;

let database: TestDatabase;
let worker: TestWorker;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  const activities = createActivities({
    db: database.db,
    clock: { now: () => new Date().toISOString(), today: () => TODAY },
    timeZone: 'Asia/Almaty',
    publicUrl: 'http://localhost',
    renderDocx: () => Promise.reject(new Error('No paper is made here.')),
    ...reachThrough(() => worker),
  });
  const freezeDocuments: Activities['freezeDocuments'] = ({ effect: { purpose, version } }) =>
    Promise.resolve({ type: 'documents-frozen', purpose, version, dataSha256: 'data', documents: [] });
  worker = await startTestWorker({ ...activities, freezeDocuments });
});

afterAll(async () => {
  await worker.stop();
  await database.destroy();
});

/** A paper that is numbered, lies with the archive, and is filed. */
const NUMBERED: Definition = {
  ...titled('numbered'),
  steps: [
    { ...titled('draft'), type: 'draft' },
    { ...titled('registration'), type: 'registration', journal: 'orders-students' },
    {
      ...titled('archive'),
      type: 'wait',
      until: { type: 'mark', participants: [{ by: 'role', role: 'archive' }], deadline: DEADLINE },
    },
    { ...titled('filing'), type: 'filing', nomenclature: '05-12' },
  ],
};

async function aCase(definition: Definition, facts: Readonly<Record<string, string>> = {}): Promise<string> {
  const caseId = randomUUID();
  const contentId = `content-${caseId}`;
  const title = { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' };
  const common = { authorId: AUTHOR, at: new Date().toISOString() };
  const contents = createContentsStore(database.db);
  await contents.saveContent({ ...common, caseId, id: contentId, content: {}, title, studentIds: [] });
  await saveRemark(database.db, { ...common, id: `remark-${caseId}`, text: 'Больше не нужно' });
  const opened = { caseId, process: 'order', kind: 'test', authorId: AUTHOR, contentId, facts, definition };
  await worker.cases.open({ ...opened, undoSeconds: 0 }, { commandId: 'open' });
  return caseId;
}

function send(caseId: string, command: PersonCommand): Promise<unknown> {
  return worker.cases.command(caseId, command, { commandId: randomUUID() });
}

function submit(caseId: string): Promise<unknown> {
  return send(caseId, { type: 'submit', actorId: AUTHOR, version: 1, changedParts: [], staleLanguages: [] });
}

async function submitted(definition: Definition, facts?: Readonly<Record<string, string>>): Promise<string> {
  const caseId = await aCase(definition, facts);
  await submit(caseId);
  return caseId;
}

function withdraw(caseId: string): Promise<unknown> {
  return send(caseId, { type: 'withdraw', actorId: AUTHOR, remarkId: `remark-${caseId}` });
}

function stateOf(caseId: string): Promise<CaseState> {
  return worker.client.workflow.getHandle(caseWorkflowId(caseId)).query(stateQuery);
}

function resultOf(caseId: string): Promise<unknown> {
  return worker.client.workflow.getHandle(caseWorkflowId(caseId)).result();
}

function waitingOf(caseId: string): Promise<NonNullable<CaseState['waiting']>> {
  return eventually(async () => (await stateOf(caseId)).waiting);
}

function forCase(...outcomes: readonly CaseOutcome[]): Awaited {
  return { type: 'case', caseFact: 'orderId', outcomes };
}

async function endOfWait(caseId: string): Promise<unknown> {
  const ends: { details: unknown }[] = await database
    .db('change_log')
    .where({ case_id: caseId, action: 'wait-ended' })
    .select('details');
  return ends.map(({ details }) => details);
}

test('a day is waited for from its midnight at the university', async () => {
  const far = await submitted(aWaitingDefinition({ type: 'date', on: '2031-11-21' }));
  expect(await waitingOf(far)).toEqual({ step: 'wait', until: '2031-11-20T19:00:00.000Z' });
  await withdraw(far);
  expect(await resultOf(far)).toBe('withdrawn');
  const past = await submitted(aWaitingDefinition({ type: 'date-of-fact', dateFact: 'endsOn' }), { endsOn: TODAY });
  expect(await resultOf(past)).toBe('closed');
});

test('a mark is asked of the people of the rule, and closes the case when it is given', async () => {
  const paper = await submitted(NUMBERED);
  const [task] = await eventually(async () => {
    const { tasks } = await stateOf(paper);
    return tasks.length > 0 ? tasks : undefined;
  });
  expect(task).toMatchObject({ action: 'complete', assigneeId: 'person-archive' });
  expect(await database.db('tasks').where({ case_id: paper }).pluck('status')).toEqual(['open']);
  await send(paper, {
    type: 'decide',
    actorId: 'person-archive',
    taskId: task?.id ?? '',
    verdict: 'complete',
    version: 1,
  });
  expect(await resultOf(paper)).toBe('closed');
});

test('a case is told once another one has its number, also one that began to wait before that was sent', async () => {
  const order = await aCase(NUMBERED);
  const first = await submitted(aWaitingDefinition(forCase('registered')), { orderId: order });
  const second = await submitted(aWaitingDefinition(forCase('closed', 'registered')), { orderId: order });
  const other = await submitted(aWaitingDefinition(forCase('withdrawn')), { orderId: order });
  await Promise.all([waitingOf(first), waitingOf(second), waitingOf(other)]);
  await submit(order);
  expect([await resultOf(first), await resultOf(second)]).toEqual(['closed', 'closed']);
  expect([await endOfWait(first), await endOfWait(second)]).toEqual([
    [{ outcome: 'registered' }],
    [{ outcome: 'registered' }],
  ]);
  expect((await stateOf(other)).waiting).toMatchObject({ awaited: { caseId: order } });
  await withdraw(other);
});

test('what had happened before a case began to wait counts', async () => {
  const order = await submitted(aWaitingDefinition({ type: 'date', on: TODAY }));
  expect(await resultOf(order)).toBe('closed');
  const late = await submitted(aWaitingDefinition(forCase('closed')), { orderId: order });
  expect(await resultOf(late)).toBe('closed');
});

test('an outcome that comes as a case begins to wait is not missed', async () => {
  const pairs = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const order = await submitted(aWaitingDefinition({ type: 'date', on: '2031-11-21' }));
      await waitingOf(order);
      return { order, waiting: await aCase(aWaitingDefinition(forCase('withdrawn')), { orderId: order }) };
    }),
  );
  await Promise.all(pairs.flatMap(({ order, waiting }) => [submit(waiting), withdraw(order)]));
  const results = await Promise.all(pairs.map(({ waiting }) => resultOf(waiting)));
  expect(results).toEqual(pairs.map(() => 'closed'));
});

async function missedBy(caseId: string): Promise<unknown> {
  return eventually(async () => (await stateOf(caseId)).waiting?.missed);
}

test('a wait that has become vain is told to the head of the office, who lets the paper go on or ends it', async () => {
  const order = await aCase(NUMBERED);
  const [first, second] = await Promise.all(
    [1, 2].map(() => submitted(aWaitingDefinition(forCase('registered')), { orderId: order })),
  );
  if (!first || !second) throw new Error('There are two.');
  await Promise.all([waitingOf(first), waitingOf(second)]);
  await withdraw(order);
  expect([await missedBy(first), await missedBy(second)]).toEqual([{ endedAs: 'withdrawn' }, { endedAs: 'withdrawn' }]);
  const told = database.db('notices').where({ case_id: first, person_id: 'person-registrar-head', event: 'case' });
  expect(await told).not.toHaveLength(0);
  const settle = { type: 'settle-wait', actorId: 'person-registrar-head' } as const;
  await send(first, { ...settle, decision: 'go-on', remarkId: `remark-${first}` });
  expect(await resultOf(first)).toBe('closed');
  await send(second, { ...settle, decision: 'end', remarkId: `remark-${second}` });
  expect(await resultOf(second)).toBe('withdrawn');
});

test('a case that begins to wait for what cannot come, or for no case at all, says so at once', async () => {
  const over = await submitted(aWaitingDefinition({ type: 'date', on: TODAY }));
  expect(await resultOf(over)).toBe('closed');
  const late = await submitted(aWaitingDefinition(forCase('refused')), { orderId: over });
  const lost = await submitted(aWaitingDefinition(forCase('closed')), { orderId: 'no-such-case' });
  expect([await missedBy(late), await missedBy(lost)]).toEqual([{ endedAs: 'closed' }, {}]);
  await Promise.all([withdraw(late), withdraw(lost)]);
});
