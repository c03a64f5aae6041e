import { performance } from 'node:perf_hooks';

const WARM_UP_MS = 700;
const ROUND_MS = 500;
const ROUNDS = 5;

/** Something to be measured; it returns how many papers one call makes. */
export type Work = () => Promise<number> | number;

/**
 * Papers a second of each work, the middle of several rounds. The works take turns in every round, so that whatever else
 * the machine does falls on all of them alike.
 */
export async function papersPerSecond<Name extends string>(
  works: Readonly<Record<Name, Work>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  for (const name of names) await rateOf(works[name], WARM_UP_MS);
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) rates.get(name)?.push(await rateOf(works[name], ROUND_MS));
  }
  return Object.fromEntries(names.map((name) => [name, middle(rates.get(name) ?? [])])) as Record<Name, number>;
}

async function rateOf(work: Work, durationMs: number): Promise<number> {
  const start = performance.now();
  let papers = 0;
  while (performance.now() - start < durationMs) papers += await work();
  return (papers / (performance.now() - start)) * 1000;
}

export function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
