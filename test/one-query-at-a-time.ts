/**
 * Notes every query on a connection that is still busy with another, which the next version of the driver refuses: so are
 * queries started at once in a transaction. The driver itself tells of it once in a process, and of the third query only.
 * A test during which it happens fails, whatever became of the query.
 */
import pg from 'pg';
import { afterAll, afterEach } from 'vitest';

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

const client = pg.Client.prototype as unknown as { query: Query };
const { query } = client;
const busy = new WeakSet<pg.Client>();
const crowded: string[] = [];

client.query = queryAlone;
afterEach(refuseCrowds);
afterAll(refuseCrowds);

/** Where queries were started on a busy connection since this was asked last. */
export function takeCrowded(): readonly string[] {
  return crowded.splice(0);
}

function refuseCrowds(): void {
  const places = takeCrowded();
  if (places.length > 0) throw new Error(`Queries at once on one connection:\n${places.join('\n\n')}`);
}

function queryAlone(this: pg.Client, ...given: unknown[]): unknown {
  if (busy.has(this)) crowded.push(`${textOf(given)}\n${ownCalls()}`);
  busy.add(this);
  const free = () => busy.delete(this);
  const answer = given.at(-1);
  if (isCallback(answer)) {
    const freeAndAnswer = (...found: unknown[]) => (free(), answer(...found));
    return query.call(this, ...given.slice(0, -1), freeAndAnswer);
  }
  const found = query.call(this, ...given) as Promise<unknown>;
  found.then(free, free);
  return found;
}

function isCallback(given: unknown): given is (...found: unknown[]) => unknown {
  return typeof given === 'function';
}

function textOf([asked]: readonly unknown[]): string {
  return typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked);
}

/** Who asked: without the calls of the driver and the query builder, which would be all there is. */
function ownCalls(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  const calls = stack.split('\n').slice(1);
  return calls.filter((call) => !/node_modules|node:|\/one-query-at-a-time\.ts|<anonymous>/.test(call)).join('\n');
}
