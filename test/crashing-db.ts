/** A database connection that dies after a chosen statement, as when the machine loses power between two of them. */
import type { Knex } from 'knex';
import { createDb } from '../db/knex.ts';

type Callback = (error: Error | null, result: unknown) => void;

interface RawConnection {
  processID: number;
  query: (statement: unknown, callback: Callback) => void;
}

interface RawClient {
  acquireRawConnection: () => Promise<RawConnection>;
}

export interface CrashingDb {
  readonly db: Knex;
  /** whether the crash has happened: false means that the work needed fewer statements */
  crashed(): boolean;
}

/**
 * Opens a database whose server process is killed when statement number `crashAfter` (from 1, BEGIN and COMMIT
 * included) is done; its answer never arrives.
 *
 * @param killer  a healthy connection to the same server
 */
export function createCrashingDb(url: string, killer: Knex, crashAfter: number): CrashingDb {
  const db = createDb(url, { poolMax: 1 });
  const client = db.client as RawClient;
  const acquire = client.acquireRawConnection.bind(client);
  let statements = 0;
  client.acquireRawConnection = async () => {
    const connection = await acquire();
    const query = connection.query.bind(connection);
    connection.query = (statement, callback) =>
      query(statement, (error, result) => {
        statements += 1;
        if (statements !== crashAfter) callback(error, result);
        else void kill(killer, connection).then(() => callback(new Error('Connection terminated unexpectedly'), null));
      });
    return connection;
  };
  return { db, crashed: () => statements >= crashAfter };
}

async function kill(killer: Knex, connection: RawConnection): Promise<void> {
  await killer.raw('select pg_terminate_backend(?)', [connection.processID]);
  await waitUntilGone(killer, connection.processID);
}

async function waitUntilGone(killer: Knex, processId: number): Promise<void> {
  const found: unknown = await killer('pg_stat_activity').where({ pid: processId }).first('pid');
  if (found !== undefined) await waitUntilGone(killer, processId);
}

/** Runs `work` with a crash after its first statement, then after its second, and so on until it gets through. */
export async function crashEverywhere(
  url: string,
  killer: Knex,
  work: (db: Knex, attempt: number) => Promise<unknown>,
): Promise<number> {
  for (let crashAfter = 1; ; crashAfter += 1) {
    const crashing = createCrashingDb(url, killer, crashAfter);
    const failed = await work(crashing.db, crashAfter).then(
      () => false,
      () => true,
    );
    const crashed = crashing.crashed();
    await crashing.db.destroy();
    if (!crashed) return crashAfter - 1;
    if (!failed) throw new Error(`the work did not notice the crash after statement ${crashAfter}`);
  }
}
