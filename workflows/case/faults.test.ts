/** Cases whose surroundings fail at the worst moments. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Activities } from '../../activities/index.ts';
import { createRecordActivities } from '../../activities/record.ts';
import {
  caseWorkflowId,
  type RecordedContinuation,
  type OpenCaseInput,
  stateQuery,
} from '../../contracts/case.messages.ts';
import { createCaseRecordStore } from '../../db/stores/case-record-store.ts';
import { createChangeLogStore } from '../../db/stores/change-log-store.ts';
import { apply } from '../../domain/approval/apply.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import type { CaseState } from '../../domain/approval/state.ts';
import { standingOf, type CaseSummary } from '../../domain/approval/summary.ts';
import { startTestWorker, type TestWorker } from '../../test/case-worker.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { eventually } from '../../test/eventually.ts';
import { aShortDefinition, aStage } from '../../test/factories/definitions.ts';
import { saveWritings, seedPeople } from '../../test/factories/recording.ts';
import { aFakeOffice, type FakeOfficeOptions } from '../../test/fakes/activities.ts';

const PEOPLE = { deans: ['dean', 'lawyer'] };

let database: TestDatabase;
const workers: TestWorker[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await seedPeople(database.db);
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await database.destroy();
});

/** A worker in an office of its own, with parts of the real program where the test needs them. */
async function aWorker(options: FakeOfficeOptions = {}, real: Partial<Activities> = {}): Promise<TestWorker> {
  const { activities } = aFakeOffice({ people: PEOPLE, ...options });
  const worker = await startTestWorker({ ...activities, ...real });
  workers.push(worker);
  return worker;
}

function anInput(overrides: Partial<OpenCaseInput> = {}): OpenCaseInput {
  const caseId = randomUUID();
  return {
    caseId,
    process: 'order',
    kind: 'test',
    authorId: 'author',
    contentId: `${caseId}-content`,
    facts: {},
    definition: aShortDefinition(aStage('deans')),
    undoSeconds: 0,
    ...overrides,
  };
}

/** A case in which the dean and the lawyer are asked at once. */
async function underway({ client, cases, taskQueue }: TestWorker, open: OpenCaseInput, continueAfterEvents?: number) {
  const { caseId } = open;
  await client.workflow.start('caseWorkflow', {
    workflowId: caseWorkflowId(caseId),
    taskQueue,
    args: [{ open, ...(continueAfterEvents !== undefined && { continueAfterEvents }) }],
  });
  const handle = client.workflow.getHandle(caseWorkflowId(caseId));
  const send = (command: PersonCommand, commandId: string = randomUUID()) =>
    cases.command(caseId, command, { commandId });
  await send({ type: 'submit', actorId: 'author', version: 1, changedParts: [], staleLanguages: [] });
  const state = () => handle.query<CaseState>(stateQuery);
  const { tasks } = await eventually(async () => {
    const now = await state();
    return now.tasks.length === 2 ? now : undefined;
  });
  const approval = (actorId: string): PersonCommand => {
    const taskId = tasks.find((task) => task.assigneeId === actorId)?.id ?? '';
    return { type: 'decide', actorId, taskId, verdict: 'approve', version: 1 };
  };
  return { caseId, handle, send, state, approval };
}

interface RecordedCase {
  readonly continuation: RecordedContinuation;
  readonly summary: CaseSummary;
}

/** Records a decision as a worker does that is killed, with Temporal, before Temporal has written it down. */
async function recordUnknownToTemporal(caseId: string, command: PersonCommand, commandId: string): Promise<void> {
  const { db } = database;
  const row: RecordedCase = await db('cases').where({ id: caseId }).first('continuation', 'summary');
  const known = { ...row.continuation.state, definition: row.summary.definition };
  const outcome = apply(known, command, new Date().toISOString());
  if (!outcome.ok) throw new Error(outcome.code);
  const { state, events, effects } = outcome;
  const handledCommandIds = [...row.continuation.handledCommandIds, commandId];
  const continuation = { state, effects: [...row.continuation.effects, ...effects], handledCommandIds };
  await createCaseRecordStore(db).record({ caseId, events, summary: standingOf(state), continuation });
}

async function decisionsOf(caseId: string): Promise<string[]> {
  const entries = await createChangeLogStore(database.db).entriesOf(caseId);
  return entries.filter((entry) => entry.action === 'decided').map((entry) => entry.actorId);
}

test('a decision that is recorded but lost by Temporal stands, whoever decides next', async () => {
  const worker = await aWorker({}, createRecordActivities({ db: database.db }));
  const open = anInput();
  await saveWritings(database.db, open.caseId);
  const { caseId, send, approval, handle } = await underway(worker, open);
  await recordUnknownToTemporal(caseId, approval('dean'), 'lost');
  await expect(send(approval('lawyer'))).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await send(approval('dean'), 'lost')).toMatchObject({ status: 'in-progress' });
  await send(approval('lawyer'));
  expect(await handle.result()).toBe('closed');
  expect(await decisionsOf(caseId)).toEqual(['dean', 'lawyer']);
});

test('work that a lost decision asked for is done once somebody comes back to the case', async () => {
  const worker = await aWorker({}, createRecordActivities({ db: database.db }));
  const open = anInput({ definition: aShortDefinition(aStage('deans', { rule: { type: 'any' } })) });
  await saveWritings(database.db, open.caseId);
  const { caseId, send, approval, handle } = await underway(worker, open);
  await recordUnknownToTemporal(caseId, approval('dean'), 'lost');
  await send(approval('dean'), 'lost');
  expect(await handle.result()).toBe('closed');
  expect(await decisionsOf(caseId)).toEqual(['dean']);
});

test('an instant that comes while the case continues as new is not missed', async () => {
  const slow = (name: string) => new Promise<void>((done) => setTimeout(done, name === 'recordEvents' ? 300 : 0));
  const worker = await aWorker({ before: slow });
  const { send, approval, handle } = await underway(worker, anInput({ undoSeconds: 0.1 }), 5);
  await send(approval('dean'));
  await send(approval('lawyer'));
  expect(await handle.result()).toBe('closed');
});

test('a history does not grow while PostgreSQL is away', async () => {
  let tries = 0;
  let isAway = false;
  const before = (name: string) => {
    if (!isAway || name !== 'recordEvents') return Promise.resolve();
    tries += 1;
    return Promise.reject(new Error('away'));
  };
  const worker = await aWorker({ before });
  const { send, approval, handle } = await underway(worker, anInput());
  isAway = true;
  const unanswered = send(approval('dean'), 'once').catch(() => undefined);
  await eventually(() => Promise.resolve(tries >= 6 ? true : undefined));
  const { historyLength } = await handle.describe();
  await eventually(() => Promise.resolve(tries >= 8 ? true : undefined));
  expect((await handle.describe()).historyLength).toBe(historyLength);
  isAway = false;
  expect(await send(approval('dean'), 'once')).toMatchObject({ status: 'in-progress' });
  await unanswered;
  await send(approval('lawyer'));
  expect(await handle.result()).toBe('closed');
});
