/** How long the lists on screens take when a campaign is full. */
import { performance } from 'node:perf_hooks';
import type { Office } from '../../scripts/demo/office.ts';

const ROUNDS = 30;
const SHARE = 0.95;

export interface TimedList {
  readonly path: string;
  readonly p95Ms: number;
  /** to the p95 of the floor in the same run */
  readonly ratio: number;
}

interface Reading {
  readonly login: string;
  readonly path: string;
}

/** A read of one's own account: session, rights, one row. */
const FLOOR: Reading = { login: 'registrar', path: '/me' };

/** Reads every path in turns with the floor, so that whatever else the machine does falls on all alike. */
export async function timeLists(office: Office, readings: readonly Reading[]): Promise<readonly TimedList[]> {
  const all = [FLOOR, ...readings];
  const times = new Map<Reading, number[]>(all.map((reading) => [reading, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const reading of all) times.get(reading)?.push(await timeOf(office, reading));
  }
  const p95Of = (reading: Reading) => percentile(times.get(reading) ?? []);
  return all.map((reading) => ({
    path: reading.path,
    p95Ms: p95Of(reading),
    ratio: p95Of(reading) / p95Of(FLOOR),
  }));
}

async function timeOf(office: Office, { login, path }: Reading): Promise<number> {
  const start = performance.now();
  await office.call(login, 'GET', path);
  return performance.now() - start;
}

function percentile(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * SHARE)] ?? NaN;
}
