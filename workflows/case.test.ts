import { randomUUID } from 'node:crypto';
import { temporal } from '@temporalio/proto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseWorkflowId, stateQuery, type OpenCaseInput } from '../contracts/case.messages.ts';
import { replay } from '../domain/approval/evolve.ts';
import type { CaseState, Verdict } from '../domain/approval/state.ts';
import { startTestWorker, type TestWorker } from '../test/case-worker.ts';
import { aFullDefinition, aShortDefinition, aStage } from '../test/factories/definitions.ts';
import { aFakeOffice, type FakeOffice } from '../test/fakes/activities.ts';
import { eventually } from '../test/eventually.ts';

const PEOPLE = {
  deans: ['dean-1', 'dean-2'],
  lawyer: ['lawyer'],
  'vice-rector': ['vice-rector'],
  entry: ['specialist'],
};

let office: FakeOffice;
let worker: TestWorker;

beforeAll(async () => {
  office = aFakeOffice({ people: PEOPLE });
  worker = await startTestWorker(office.activities);
});

afterAll(() => worker.stop());

function anInput(overrides: Partial<OpenCaseInput> = {}): OpenCaseInput {
  return {
    caseId: randomUUID(),
    process: 'order',
    kind: 'test',
    authorId: 'author',
    contentId: 'content-1',
    facts: { effectiveDate: '2026-11-21' },
    definition: aFullDefinition(),
    undoSeconds: 0,
    ...overrides,
  };
}

function command(
  caseId: string,
  given: Parameters<TestWorker['cases']['command']>[1],
  commandId: string = randomUUID(),
) {
  return worker.cases.command(caseId, given, { commandId });
}

function stateOf(caseId: string): Promise<CaseState> {
  return worker.client.workflow.getHandle(caseWorkflowId(caseId)).query(stateQuery);
}

async function openAndSubmit(input: OpenCaseInput = anInput()): Promise<string> {
  await worker.cases.open(input, { commandId: randomUUID() });
  await command(input.caseId, { type: 'submit', actorId: 'author', version: 1, changedParts: [], staleLanguages: [] });
  return input.caseId;
}

/** Waits until the person is asked and answers. */
async function answer(caseId: string, personId: string, verdict: Verdict): Promise<void> {
  const task = await eventually(async () => (await stateOf(caseId)).tasks.find((open) => open.assigneeId === personId));
  await command(caseId, {
    type: 'decide',
    actorId: personId,
    taskId: task.id,
    verdict,
    version: task.version,
    remarkId: 'r',
  });
}

async function drive(caseId: string): Promise<void> {
  await answer(caseId, 'dean-1', 'approve');
  await answer(caseId, 'dean-2', 'approve');
  await answer(caseId, 'lawyer', 'approve');
  await answer(caseId, 'vice-rector', 'sign');
  await answer(caseId, 'specialist', 'complete');
  await answer(caseId, 'dean-1', 'acknowledge');
}

test('a case runs from draft to closed and the recorded events rebuild its state', async () => {
  const own = aFakeOffice({ people: PEOPLE });
  const other = await startTestWorker(own.activities, `test-${randomUUID()}`);
  const input = anInput();
  await other.cases.open(input, { commandId: 'open' });
  await other.cases.command(
    input.caseId,
    { type: 'submit', actorId: 'author', version: 1, changedParts: [], staleLanguages: [] },
    { commandId: 'submit' },
  );
  await drive(input.caseId);
  const handle = other.client.workflow.getHandle(caseWorkflowId(input.caseId));
  expect(await handle.result()).toBe('closed');
  expect(replay(own.recorded)).toEqual(await handle.query(stateQuery));
  await other.stop();
});

test('an acknowledged command is recorded before its answer', async () => {
  const input = anInput();
  const receipt = await worker.cases.open(input, { commandId: 'x' });
  expect(receipt).toMatchObject({ seq: 1, version: 1, status: 'draft' });
  expect(office.summaryOf(input.caseId)?.seq).toBe(1);
});

test('opening the same case again finds the first', async () => {
  const input = anInput();
  const first = await worker.cases.open(input, { commandId: 'same' });
  expect(await worker.cases.open(input, { commandId: 'same' })).toEqual(first);
});

test('the same command id has one effect however often it is sent', async () => {
  const caseId = await openAndSubmit();
  const task = await eventually(async () => (await stateOf(caseId)).tasks[0]);
  const decide = { type: 'decide', actorId: task.assigneeId, taskId: task.id, verdict: 'approve', version: 1 } as const;
  const receipts = await Promise.all([
    command(caseId, decide, 'once'),
    command(caseId, decide, 'once'),
    command(caseId, decide, 'once'),
  ]);
  expect(new Set(receipts.map((receipt) => receipt.seq)).size).toBe(1);
});

test('of two different answers to one task the second is refused', async () => {
  const caseId = await openAndSubmit();
  const task = await eventually(async () => (await stateOf(caseId)).tasks[0]);
  const decide = { type: 'decide', actorId: task.assigneeId, taskId: task.id, version: 1, remarkId: 'r' } as const;
  const outcomes = await Promise.allSettled([
    command(caseId, { ...decide, verdict: 'approve' }),
    command(caseId, { ...decide, verdict: 'refuse' }),
  ]);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ code: expect.stringMatching(/ALREADY_DECIDED|CASE_CLOSED/) as string });
});

test('a refusal leaves no trace in the history', async () => {
  const input = anInput();
  await worker.cases.open(input, { commandId: 'open' });
  const handle = worker.client.workflow.getHandle(caseWorkflowId(input.caseId));
  await expect(
    command(input.caseId, { type: 'submit', actorId: 'somebody', version: 1, changedParts: [], staleLanguages: [] }),
  ).rejects.toMatchObject({
    code: 'ONLY_THE_AUTHOR',
  });
  const { events } = await handle.fetchHistory();
  expect(events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toHaveLength(1);
});

test('a command to a closed case says that it is closed', async () => {
  const input = anInput();
  await worker.cases.open(input, { commandId: 'open' });
  await command(input.caseId, { type: 'withdraw', actorId: 'author', remarkId: 'r' });
  await expect(
    command(input.caseId, { type: 'submit', actorId: 'author', version: 1, changedParts: [], staleLanguages: [] }),
  ).rejects.toMatchObject({
    code: 'CASE_CLOSED',
  });
});

test('a decision is acknowledged while slow work of the same case goes on', async () => {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const slow = aFakeOffice({
    people: PEOPLE,
    before: (name) => (name === 'freezeDocuments' ? gate : Promise.resolve()),
  });
  const other = await startTestWorker(slow.activities);
  const input = anInput();
  await other.cases.open(input, { commandId: 'open' });
  await other.cases.command(
    input.caseId,
    { type: 'submit', actorId: 'author', version: 1, changedParts: [], staleLanguages: [] },
    { commandId: 'submit' },
  );
  const withdraw = { type: 'withdraw', actorId: 'author', remarkId: 'r' } as const;
  const receipt = await other.cases.command(input.caseId, withdraw, { commandId: 'withdraw' });
  expect(receipt.status).toBe('withdrawn');
  release();
  await other.stop();
});

test('a long case continues as new and keeps its state and its command ids', async () => {
  const input = anInput({ definition: aShortDefinition(aStage('deans')) });
  await worker.client.workflow.start('caseWorkflow', {
    workflowId: caseWorkflowId(input.caseId),
    taskQueue: worker.taskQueue,
    args: [{ open: input, continueAfterEvents: 5 }],
  });
  const edit = { type: 'edit', actorId: 'author', version: 1, contentId: 'content-2', facts: {} } as const;
  await command(input.caseId, edit, 'edit-1');
  await command(input.caseId, { ...edit, version: 2, contentId: 'content-3' }, 'edit-2');
  const handle = worker.client.workflow.getHandle(caseWorkflowId(input.caseId));
  await eventually(async () => ((await handle.describe()).historyLength < 12 ? true : undefined));
  expect(await command(input.caseId, edit, 'edit-1')).toMatchObject({ version: 3 });
  expect((await stateOf(input.caseId)).version).toBe(3);
});

test('payloads on the wire are unreadable without the key, ids are not secret', async () => {
  const input = anInput({ contentId: 'secret-content-id' });
  await worker.cases.open(input, { commandId: 'open' });
  const history = await worker.client.workflow.getHandle(caseWorkflowId(input.caseId)).fetchHistory();
  const bytes = Buffer.from(temporal.api.history.v1.History.encode(history).finish());
  expect(bytes.includes(input.caseId)).toBe(true);
  expect(bytes.includes('secret-content-id')).toBe(false);
});
