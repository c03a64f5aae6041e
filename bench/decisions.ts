import { loadavg } from 'node:os';
import { createDb } from '../db/knex.ts';
import { cpuTimeMs } from './decisions/cpu-time.ts';
import { startFloor, type Floor } from './decisions/floor.ts';
import { figuresOf, runLoad, type Figures, type Stretch } from './load.ts';
import { createOrders, VISAS_PER_ORDER, type Orders } from './decisions/orders.ts';
import { startProgram, type Program } from './program.ts';

const AIM_THROUGHPUT = 0.7;
const AIM_P95 = 2;
const ROUNDS = 3;
const WARM_UP_ORDERS = 12;
const SIZES = [
  { concurrency: 1, ordersEachRound: 12 },
  { concurrency: 16, ordersEachRound: 32 },
];

interface Bench {
  readonly program: Program;
  readonly floor: Floor;
  readonly orders: Orders;
}

interface Measured {
  readonly floor: Stretch[];
  readonly product: Stretch[];
  readonly cpuMs: Record<keyof Program['pids'], number>;
}

/** Prints what a decision over HTTP costs beside a bare Update on the same server, in the same run. */
export async function benchDecisions(): Promise<void> {
  const program = await startProgram();
  const db = createDb(program.databaseUrl, { poolMax: 2 });
  try {
    const bench = { program, floor: await startFloor(program), orders: await createOrders(program.url, db) };
    await warmUp(bench);
    for (const size of SIZES) print(size.concurrency, await measure(bench, size));
    await bench.floor.stop();
  } finally {
    await db.destroy();
    await program.stop();
  }
}

async function warmUp({ floor, orders }: Bench): Promise<void> {
  await runLoad(await floor.prepare(WARM_UP_ORDERS, VISAS_PER_ORDER), 4);
  await runLoad(await orders.prepare(WARM_UP_ORDERS), 4);
}

/** Floor and product take turns, so that whatever else the machine does falls on both alike. */
async function measure(
  { program, floor, orders }: Bench,
  { concurrency, ordersEachRound }: (typeof SIZES)[number],
): Promise<Measured> {
  const measured: Measured = { floor: [], product: [], cpuMs: { api: 0, worker: 0, temporal: 0 } };
  for (let round = 0; round < ROUNDS; round += 1) {
    const updates = await floor.prepare(ordersEachRound, VISAS_PER_ORDER);
    const decisions = await orders.prepare(ordersEachRound);
    measured.floor.push(await runLoad(updates, concurrency));
    const before = cpuTimes(program);
    measured.product.push(await runLoad(decisions, concurrency));
    const after = cpuTimes(program);
    for (const name of NAMES) measured.cpuMs[name] += after[name] - before[name];
  }
  return measured;
}

const NAMES = ['api', 'worker', 'temporal'] as const;

function cpuTimes({ pids }: Program): Measured['cpuMs'] {
  const timeOf = (pid: number) => cpuTimeMs(pid) ?? NaN;
  return { api: timeOf(pids.api), worker: timeOf(pids.worker), temporal: timeOf(pids.temporal) };
}

function print(concurrency: number, { floor, product, cpuMs }: Measured): void {
  const [bare, full] = [figuresOf(floor), figuresOf(product)];
  const count = product.reduce((sum, { latenciesMs }) => sum + latenciesMs.length, 0);
  console.log(`\n${concurrency} at a time, ${count} decisions (load of the machine ${loadavg()[0]?.toFixed(1)})`);
  printFigures('floor: bare Update', bare);
  printFigures('decision over HTTP', full);
  printRatio('throughput', full.perSecond / bare.perSecond, (ratio) => ratio >= AIM_THROUGHPUT, `≥ ${AIM_THROUGHPUT}`);
  printRatio('p95', full.p95 / bare.p95, (ratio) => ratio <= AIM_P95, `≤ ${AIM_P95}`);
  const cpu = NAMES.map((name) => `${name} ${(cpuMs[name] / count).toFixed(1)} ms`);
  console.log(`  CPU per decision: ${cpu.join(', ')}`);
}

function printFigures(name: string, { perSecond, p50, p95, p99 }: Figures): void {
  const times = Object.entries({ p50, p95, p99 }).map(([key, value]) => `${key} ${value.toFixed(1).padStart(6)} ms`);
  console.log(`  ${name.padEnd(20)} ${perSecond.toFixed(0).padStart(5)}/s  ${times.join('  ')}`);
}

function printRatio(name: string, ratio: number, isReached: (ratio: number) => boolean, aim: string): void {
  console.log(`  ${name} to the floor: ${ratio.toFixed(2)} (aim ${aim}, ${isReached(ratio) ? 'reached' : 'MISSED'})`);
}
