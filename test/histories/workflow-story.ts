import type { TestWorker } from '../case-worker.ts';

/** One life of a workflow that is no case: its name is the name of the kept history. */
export interface WorkflowStory {
  readonly name: string;
  /** @returns id of the workflow, which has ended */
  live(worker: TestWorker): Promise<string>;
}
