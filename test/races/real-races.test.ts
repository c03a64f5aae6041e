import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseWorkflowId, stateQuery, type OpenCaseInput } from '../../contracts/case.messages.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import { replay } from '../../domain/approval/evolve.ts';
import type { CaseState, Task } from '../../domain/approval/state.ts';
import { startTestWorker, type TestWorker } from '../case-worker.ts';
import { eventually } from '../eventually.ts';
import { person } from '../factories/cases.ts';
import { aShortDefinition, aStage } from '../factories/definitions.ts';
import { aFakeOffice, type FakeOffice } from '../fakes/activities.ts';

const PEOPLE = { deans: ['a', 'b', 'c', 'd'], lawyer: ['lawyer'] };

let office: FakeOffice;
let worker: TestWorker;

beforeAll(async () => {
  office = aFakeOffice({ people: PEOPLE });
  worker = await startTestWorker(office.activities);
});

afterAll(() => worker.stop());

function stateOf(caseId: string): Promise<CaseState> {
  return worker.client.workflow.getHandle(caseWorkflowId(caseId)).query(stateQuery);
}

/** A case of its own whose deans are all asked; a second stage keeps it open. */
async function asked(overrides: Partial<OpenCaseInput> = {}): Promise<{ caseId: string; tasks: readonly Task[] }> {
  const caseId = randomUUID();
  const definition = aShortDefinition(aStage('deans', { rule: { type: 'any' } }), aStage('lawyer'));
  const input = { caseId, process: 'order', kind: 'test', authorId: 'author', contentId: 'content-1', facts: {} };
  await worker.cases.open({ ...input, definition, undoSeconds: 0, ...overrides }, { commandId: randomUUID() });
  const submit = { actorId: 'author', version: 1, changedParts: [], staleLanguages: [] };
  await sent(caseId, { type: 'submit', ...submit });
  const tasks = await eventually(async () => {
    const state = await stateOf(caseId);
    return state.tasks.length === PEOPLE.deans.length ? state.tasks : undefined;
  });
  return { caseId, tasks };
}

function sent(caseId: string, command: PersonCommand) {
  return worker.cases.command(caseId, command, { commandId: randomUUID() });
}

/** All commands at once; answers with the refusal codes of those that lost. */
async function race(caseId: string, commands: readonly PersonCommand[]): Promise<readonly string[]> {
  const outcomes = await Promise.allSettled(commands.map((command) => sent(caseId, command)));
  return outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as { readonly code: string }).code] : [],
  );
}

/** The race is for this very instant. */
function until(instant: string): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Date.parse(instant) - Date.now()));
}

function visa({ id: taskId, assigneeId: actorId }: Task): PersonCommand {
  return { type: 'decide', actorId, taskId, verdict: 'approve', version: 1 };
}

const WITHDRAWAL: PersonCommand = { type: 'withdraw', actorId: 'author', remarkId: 'remark' };

test('of four visas at once where one is enough exactly one is given, and the record says the same', async () => {
  const own = aFakeOffice({ people: PEOPLE });
  const shared = worker;
  worker = await startTestWorker(own.activities);
  const { caseId, tasks } = await asked();
  expect(await race(caseId, tasks.map(visa))).toEqual(['ALREADY_DECIDED', 'ALREADY_DECIDED', 'ALREADY_DECIDED']);
  const state = await eventually(async () => {
    const now = await stateOf(caseId);
    return now.tasks.some(({ assigneeId }) => assigneeId === 'lawyer') ? now : undefined;
  });
  expect(state.visas).toHaveLength(1);
  await eventually(() => Promise.resolve(own.recorded.length === state.seq ? true : undefined));
  expect(replay(own.recorded)).toEqual(state);
  await worker.stop();
  worker = shared;
});

test('of delegation, visa and reassignment of one task at once one order results', async () => {
  const { caseId, tasks } = await asked();
  const [task] = tasks;
  if (!task) throw new Error('nobody is asked');
  const hand = { taskId: task.id, remarkId: 'remark' } as const;
  const lost = await race(caseId, [
    { type: 'delegate', actorId: task.assigneeId, ...hand, to: person('x') },
    visa(task),
    { type: 'delegate', actorId: task.assigneeId, ...hand, to: person('y') },
  ]);
  expect(lost).toHaveLength(2);
  for (const code of lost) expect(['NOT_YOUR_TURN', 'ALREADY_DECIDED']).toContain(code);
});

test('a withdrawal among visas ends the case, and nobody is asked any more', async () => {
  const { caseId, tasks } = await asked();
  const lost = await race(caseId, [...tasks.slice(0, 2).map(visa), WITHDRAWAL, ...tasks.slice(2).map(visa)]);
  for (const code of lost) expect(['ALREADY_DECIDED', 'CASE_CLOSED']).toContain(code);
  expect(await stateOf(caseId)).toMatchObject({ status: 'withdrawn', tasks: [], pending: [], timers: [] });
});

test('of many tries to take a verdict back one succeeds', async () => {
  const { caseId, tasks } = await asked({ undoSeconds: 600 });
  const [task] = tasks;
  if (!task) throw new Error('nobody is asked');
  await sent(caseId, visa(task));
  const back: PersonCommand = { type: 'take-back', actorId: task.assigneeId, taskId: task.id };
  expect(await race(caseId, [back, back, back])).toEqual(['NOTHING_TO_TAKE_BACK', 'NOTHING_TO_TAKE_BACK']);
  expect((await stateOf(caseId)).pending).toEqual([]);
});

test('a verdict whose undo window ends is counted or taken back, never both', async () => {
  const { caseId, tasks } = await asked({ undoSeconds: 1 });
  const [task] = tasks;
  if (!task) throw new Error('nobody is asked');
  await sent(caseId, visa(task));
  const [pending] = (await stateOf(caseId)).pending;
  await until(pending?.effectiveAt ?? '');
  const lost = await race(caseId, [{ type: 'take-back', actorId: task.assigneeId, taskId: task.id }]);
  const state = await eventually(async () => {
    const now = await stateOf(caseId);
    return now.pending.length === 0 ? now : undefined;
  });
  expect(state.visas).toHaveLength(lost.length);
  expect(lost).toEqual(lost.length === 0 ? [] : ['NOTHING_TO_TAKE_BACK']);
});
