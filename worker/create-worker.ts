import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type NativeConnection,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { Activities } from '../activities/index.ts';
import { CASE_TASK_QUEUE } from '../contracts/case.messages.ts';
import type { PayloadKey } from '../platform/config.ts';
import { createDataConverter, FAILURE_CONVERTER_PATH } from '../platform/temporal/data-converter.ts';
import { keepBeating } from './keep-beating.ts';

const ENDING = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** Workflow code as the worker runs it: one bundle with the failure converter inside. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL(`../workflows/index${ENDING}`, import.meta.url)),
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger: new DefaultLogger('WARN'),
  });
}

export interface CaseWorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly payloadKeys: readonly PayloadKey[];
  readonly activities: Activities;
  readonly workflowBundle: WorkflowBundleWithSourceMap;
  /** the product's own, unless a test keeps its cases apart */
  readonly taskQueue?: string;
  /** cases kept in memory between their steps; every other is rebuilt from its history */
  readonly casesInMemory?: number;
}

/** The worker that runs cases; sized for two cores. */
export function createCaseWorker(options: CaseWorkerOptions): Promise<Worker> {
  return Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue ?? CASE_TASK_QUEUE,
    dataConverter: createDataConverter(options.payloadKeys),
    activities: options.activities,
    interceptors: { activity: [keepBeating] },
    workflowBundle: options.workflowBundle,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentActivityTaskExecutions: 16,
    maxConcurrentLocalActivityExecutions: 40,
    maxCachedWorkflows: options.casesInMemory ?? 500,
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
}
