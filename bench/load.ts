import { performance } from 'node:perf_hooks';

/** One thing to be done and timed. */
export type Task = () => Promise<void>;

/** What was measured in one stretch of load. */
export interface Stretch {
  readonly tookMs: number;
  readonly latenciesMs: readonly number[];
}

/** Does all tasks, so many at a time, each as soon as one before it has ended. */
export async function runLoad(tasks: readonly Task[], concurrency: number): Promise<Stretch> {
  const waiting = [...tasks];
  const latenciesMs: number[] = [];
  const start = performance.now();
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const begun = performance.now();
      await task();
      latenciesMs.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { tookMs: performance.now() - start, latenciesMs };
}

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Figures of all stretches together. */
export function figuresOf(stretches: readonly Stretch[]): Figures {
  const latencies = stretches.flatMap((stretch) => stretch.latenciesMs).sort((one, other) => one - other);
  const tookMs = stretches.reduce((sum, stretch) => sum + stretch.tookMs, 0);
  const percentile = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return {
    perSecond: (latencies.length / tookMs) * 1000,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
  };
}
