import type { Knex } from 'knex';
import { migrationSource } from '../../migrations/index.ts';

/** Any number: whoever migrates holds this lock, so that several machines may start at once. */
const MIGRATION_LOCK = 7_407_001;

/**
 * Brings the schema up to date and then does `afterwards`, alone.
 *
 * @returns names of the migrations that ran
 */
export function migrateDatabase(db: Knex, afterwards: () => Promise<void>): Promise<string[]> {
  return db.transaction(async (lock) => {
    await lock.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    // knex marks the table while it migrates; we hold the lock, so a mark can only be that of a process cut off
    await db.migrate.forceFreeMigrationsLock({ migrationSource });
    const [, names] = (await db.migrate.latest({ migrationSource })) as [number, string[]];
    await afterwards();
    return names;
  });
}
