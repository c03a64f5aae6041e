/** The floor: bare Updates with the same SDK, payload codec, server and worker limits, and nothing behind them. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { createDataConverter } from '../../platform/temporal/data-converter.ts';
import { decideUpdate } from './floor-workflow.ts';
import type { Program } from '../program.ts';
import type { Task } from '../load.ts';

const TASK_QUEUE = 'bench-floor';
const NAMESPACE = 'default';

export interface Floor {
  /** Starts workflows and answers one update for each place in them, workflow after workflow in turn. */
  prepare(workflows: number, updatesEach: number): Promise<readonly Task[]>;
  stop(): Promise<void>;
}

export async function startFloor({ temporalAddress, payloadKeys }: Program): Promise<Floor> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const client = createTemporalClient({ temporalAddress, temporalNamespace: NAMESPACE, payloadKeys });
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const worker = await Worker.create({
    connection,
    namespace: NAMESPACE,
    taskQueue: TASK_QUEUE,
    dataConverter: createDataConverter(payloadKeys),
    workflowBundle: await bundleFloor(),
    maxConcurrentWorkflowTaskExecutions: 40,
    maxCachedWorkflows: 500,
  });
  const running = worker.run();

  async function startOne(updates: number): Promise<string> {
    const workflowId = `bench/${randomUUID()}`;
    await client.workflow.start('floorWorkflow', { workflowId, taskQueue: TASK_QUEUE, args: [updates] });
    return workflowId;
  }

  function update(workflowId: string, place: number): Task {
    const command = { type: 'decide', actorId: 'person-dean-1', taskId: randomUUID(), verdict: 'approve', version: 1 };
    return async () => {
      const handle = client.workflow.getHandle(workflowId);
      await handle.executeUpdate(decideUpdate, { updateId: `${place}`, args: [command] });
    };
  }

  return {
    async prepare(workflows, updatesEach) {
      const ids = await Promise.all(Array.from({ length: workflows }, () => startOne(updatesEach)));
      return Array.from({ length: updatesEach }, (_, place) => ids.map((id) => update(id, place))).flat();
    },
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
      await client.connection.close();
    },
  };
}

function bundleFloor() {
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./floor-workflow.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  });
}
