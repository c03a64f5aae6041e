/** A worker with its own task queue on the test run's Temporal, and a client to reach its cases. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Activities } from '../activities/index.ts';
import type { AbsenceClient } from '../contracts/absence-client.ts';
import type { CalendarClient } from '../contracts/calendar-client.ts';
import type { CampaignClient } from '../contracts/campaign-client.ts';
import type { CaseClient } from '../contracts/case-client.ts';
import { createAbsenceClient } from '../platform/temporal/absence-client.ts';
import { createCalendarClient } from '../platform/temporal/calendar-client.ts';
import { createCampaignClient } from '../platform/temporal/campaign-client.ts';
import { createCaseClient } from '../platform/temporal/case-client.ts';
import { createDataConverter } from '../platform/temporal/data-converter.ts';
import { bundleWorkflows, createCaseWorker } from '../worker/create-worker.ts';
import { TEST_NAMESPACE, temporalAddress } from './temporal.ts';

export const TEST_PAYLOAD_KEYS = [{ id: 'test', key: Buffer.alloc(32, 7).toString('base64') }];

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;
let isRuntimeInstalled = false;

export interface TestWorker {
  readonly client: Client;
  readonly cases: CaseClient;
  readonly absences: AbsenceClient;
  readonly calendar: CalendarClient;
  readonly campaigns: CampaignClient;
  readonly taskQueue: string;
  stop(): Promise<void>;
}

/** Bundles the workflows once a test file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflows();
  return bundle;
}

/** Keeps the SDK quiet below warnings; once a process, before anything else touches it. */
export function quietRuntime(): void {
  if (isRuntimeInstalled) return;
  isRuntimeInstalled = true;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** Starts a worker; a second one on the same queue takes over when the first is stopped. */
export async function startTestWorker(activities: Activities, taskQueue = `test-${randomUUID()}`): Promise<TestWorker> {
  quietRuntime();
  const address = await temporalAddress();
  const connection = await NativeConnection.connect({ address });
  const worker = await createCaseWorker({
    connection,
    namespace: TEST_NAMESPACE,
    payloadKeys: TEST_PAYLOAD_KEYS,
    activities,
    workflowBundle: await workflowBundle(),
    taskQueue,
  });
  const running = worker.run();
  const clientConnection = await Connection.connect({ address });
  const client = new Client({
    connection: clientConnection,
    namespace: TEST_NAMESPACE,
    dataConverter: createDataConverter(TEST_PAYLOAD_KEYS),
  });
  return {
    client,
    cases: createCaseClient(client, taskQueue),
    absences: createAbsenceClient(client, taskQueue),
    calendar: createCalendarClient(client, taskQueue),
    campaigns: createCampaignClient(client, taskQueue),
    taskQueue,
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
      await clientConnection.close();
    },
  };
}
