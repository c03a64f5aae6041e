/** A case on a server whose clock the test moves. Its activities answer from memory: they see the real clock. */
import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { onTestFinished } from 'vitest';
import type { Activities } from '../../activities/index.ts';
import { caseWorkflowId, type OpenCaseInput, stateQuery } from '../../contracts/case.messages.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import type { CaseState, Verdict } from '../../domain/approval/state.ts';
import { createCaseClient } from '../../platform/temporal/case-client.ts';
import { createDataConverter } from '../../platform/temporal/data-converter.ts';
import { createCaseWorker, type CaseWorkerOptions } from '../../worker/create-worker.ts';
import { TEST_PAYLOAD_KEYS, workflowBundle } from '../case-worker.ts';
import { eventually } from '../eventually.ts';
import { aFullDefinition } from '../factories/definitions.ts';
import { aFakeOffice, type FakeOfficeOptions } from '../fakes/activities.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** By how much an instant may be late: the clock of the server also runs by itself while the test works. */
export const LATE = 60_000;

/** How long a loaded machine may need for one step. */
export const PATIENCE = 40_000;

export interface CaseInTime {
  readonly workflowId: string;
  state(): Promise<CaseState>;
  send(command: PersonCommand): Promise<unknown>;
  /** Waits until the person is asked and answers. */
  answer(personId: string, verdict: Verdict): Promise<void>;
  /** Waits until so many events of the type are recorded. */
  events<Type extends CaseEvent['type']>(type: Type, count: number): Promise<Extract<CaseEvent, { type: Type }>[]>;
  /** How many events of the type are recorded now. */
  count(type: CaseEvent['type']): number;
  runId(): Promise<string>;
  /** Waits until the case has ended and answers how. */
  result(): Promise<string>;
  restartWorker(): Promise<void>;
}

export interface Circumstances {
  readonly open?: Partial<OpenCaseInput>;
  readonly continueAfterEvents?: number;
  readonly office?: FakeOfficeOptions;
  /** activities that answer otherwise than the office does */
  readonly special?: Partial<Activities>;
}

/** Opens and submits a case with an office and a worker of its own. */
export async function aCaseInTime(
  environment: TestWorkflowEnvironment,
  { open = {}, continueAfterEvents, office: options = {}, special = {} }: Circumstances,
): Promise<CaseInTime> {
  const office = aFakeOffice(options);
  const taskQueue = `time-${randomUUID()}`;
  // the server never gives up a worker that keeps a case in memory, so a new one would not be asked
  const worker = { taskQueue, activities: { ...office.activities, ...special }, casesInMemory: 0 };
  const start = () => startWorker(environment, worker);
  let stopWorker = await start();
  onTestFinished(() => stopWorker());
  const client = new Client({
    connection: environment.connection,
    dataConverter: createDataConverter(TEST_PAYLOAD_KEYS),
  });
  const input = anInput(open);
  const workflowId = caseWorkflowId(input.caseId);
  await client.workflow.start('caseWorkflow', {
    workflowId,
    taskQueue,
    args: [{ open: input, ...(continueAfterEvents !== undefined && { continueAfterEvents }) }],
  });
  const handle = client.workflow.getHandle(workflowId);
  const cases = createCaseClient(client, taskQueue);
  const send = (command: PersonCommand) => cases.command(input.caseId, command, { commandId: randomUUID() });
  const state = () => handle.query<CaseState>(stateQuery);
  const found = <Type extends CaseEvent['type']>(type: Type) =>
    office.recorded.filter((event): event is Extract<CaseEvent, { type: Type }> => event.type === type);
  await send({ type: 'submit', actorId: 'author', version: 1, changedParts: [], staleLanguages: [] });
  return {
    workflowId,
    state,
    send,
    async answer(actorId, verdict) {
      const isAsked = async () => (await state()).tasks.find((open) => open.assigneeId === actorId);
      const { id: taskId, version } = await eventually(isAsked, PATIENCE);
      await send({ type: 'decide', actorId, taskId, verdict, version, remarkId: 'remark' });
    },
    events: (type, count) => eventually(() => Promise.resolve(enoughOf(found(type), count)), PATIENCE),
    count: (type) => found(type).length,
    runId: async () => (await handle.describe()).runId,
    result: () => handle.result() as Promise<string>,
    async restartWorker() {
      await stopWorker();
      stopWorker = await start();
    },
  };
}

function enoughOf<Item>(items: Item[], count: number): Item[] | undefined {
  return items.length >= count ? items : undefined;
}

function anInput(overrides: Partial<OpenCaseInput>): OpenCaseInput {
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

/** Starts a worker of the product; answers how to stop it. */
export async function startWorker(
  environment: TestWorkflowEnvironment,
  options: Pick<CaseWorkerOptions, 'taskQueue' | 'activities' | 'casesInMemory'>,
): Promise<() => Promise<void>> {
  const worker = await createCaseWorker({
    connection: environment.nativeConnection,
    namespace: 'default',
    payloadKeys: TEST_PAYLOAD_KEYS,
    workflowBundle: await workflowBundle(),
    ...options,
  });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
  };
}

/** An instant by the server's clock, so many milliseconds from now. */
export async function instantIn(environment: TestWorkflowEnvironment, ms: number): Promise<string> {
  return new Date((await environment.currentTimeMs()) + ms).toISOString();
}

/** How late an event happened, in milliseconds; negative when it was early. */
export function lateness({ at }: { readonly at: string }, due: string): number {
  return Date.parse(at) - Date.parse(due);
}
