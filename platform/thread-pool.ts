import { Piscina } from 'piscina';

export interface ThreadPoolOptions {
  /** also of the function the entry exports */
  readonly name: string;
  /** of the source of the thread's entry, ending in `.ts` */
  readonly entry: URL;
  readonly threads: number;
  /** absent: what Node gives */
  readonly memoryLimitMb?: number;
}

/** Threads for work that would hold up the event loop; they end when nothing was asked of them for a while. */
export function createThreadPool<Job, Result>({
  name,
  entry,
  threads,
  memoryLimitMb,
}: ThreadPoolOptions): Piscina<Job, Result> {
  // Run from source (tests, development) the thread needs the loader of TypeScript, run from the build it does not.
  const isSource = import.meta.url.endsWith('.ts');
  return new Piscina({
    filename: isSource ? entry.href : entry.href.replace(/[.]ts$/, '.js'),
    name,
    execArgv: isSource ? ['--import', 'tsx'] : [],
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 30_000,
    ...(memoryLimitMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } }),
  });
}
