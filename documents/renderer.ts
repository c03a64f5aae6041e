import { join } from 'node:path';
import type { Piscina } from 'piscina';
import type { RenderRequest } from '../contracts/document-model.ts';
import { projectRoot } from '../platform/paths.ts';
import { createThreadPool } from '../platform/thread-pool.ts';
import { DocumentError } from './document-error.ts';
import { createGate } from './gate.ts';
import type { Papers, RenderJob, RenderResult } from './render-jobs.ts';

type Pool = Piscina<RenderJob, RenderResult>;

const TIME_LIMIT_MS = 30_000;
const MEMORY_LIMIT_MB = 512;

/** Builds documents in threads of its own, so that the event loop of the caller stays free. */
export interface Renderer {
  /** @throws DocumentError when the template is missing or breaks the language, or the paper exceeds the limits */
  renderDocx(request: RenderRequest): Promise<Uint8Array>;
  /** Many papers at once, in the order of the requests; the quick way for extracts of a whole order. */
  renderDocxBatch(requests: readonly RenderRequest[]): Promise<Uint8Array[]>;
  /** A whole page that shows the paper. */
  renderHtml(request: RenderRequest): Promise<string>;
  close(): Promise<void>;
}

export interface RendererOptions {
  readonly threads: number;
  /** folder of the templates; the project's own when absent */
  readonly templatesFolder?: string;
  /** longest time one paper may take; half a minute when absent, far above the second an order of 10,000 takes */
  readonly timeLimitMs?: number;
}

export function createRenderer({ threads, templatesFolder, timeLimitMs }: RendererOptions): Renderer {
  const folder = templatesFolder ?? join(projectRoot(), 'templates');
  const pool = createPool(threads);
  // The time of a paper counts from when a thread is free for it, not from when it was asked for.
  const gate = createGate(threads);
  const run = (form: RenderJob['form'], requests: readonly RenderRequest[]): Promise<Papers> =>
    gate(() => runJob(pool, { form, folder, requests }, (timeLimitMs ?? TIME_LIMIT_MS) * requests.length));
  return {
    renderDocx: async (request) => bytesOf((await run('docx', [request]))[0]),
    renderDocxBatch: async (requests) => (requests.length === 0 ? [] : (await run('docx', requests)).map(bytesOf)),
    renderHtml: async (request) => String((await run('html', [request]))[0]),
    close: () => pool.destroy(),
  };
}

function createPool(threads: number): Pool {
  const entry = new URL('./render-worker.ts', import.meta.url);
  return createThreadPool({ name: 'render', entry, threads, memoryLimitMb: MEMORY_LIMIT_MB });
}

async function runJob(pool: Pool, job: RenderJob, limitMs: number): Promise<Papers> {
  const result = await pool.run(job, { signal: AbortSignal.timeout(limitMs) }).catch((error: unknown) => {
    throw limitReached(error) ?? error;
  });
  if ('refused' in result) throw new DocumentError(result.refused, result.line);
  return result.papers;
}

function limitReached(error: unknown): DocumentError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return new DocumentError('the paper took too long to make');
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory ? new DocumentError('the paper took too much memory to make') : undefined;
}

function bytesOf(paper: Uint8Array | string | undefined): Uint8Array {
  if (typeof paper === 'object') return paper;
  throw new Error('The thread gave no document.');
}
