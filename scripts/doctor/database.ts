import type { Knex } from 'knex';
import { verifySeal } from '../../domain/change-log/seal.ts';
import { sha256 } from '../../db/sha256.ts';
import { createChangeLogStore } from '../../db/stores/change-log-store.ts';
import { migrationSource } from '../../migrations/index.ts';
import { ill, note, reasonOf, well, type Finding } from './finding.ts';

/** Examines the database; what needs a healthy one is left out when it is not. */
export async function examineDatabase(db: Knex): Promise<Finding[]> {
  const reached = await examineReach(db);
  if (reached.state === 'ill') return [reached];
  const migrated = await examineMigrations(db);
  return migrated.state === 'ill' ? [reached, migrated] : [reached, migrated, await examineNewestSeal(db)];
}

async function examineReach(db: Knex): Promise<Finding> {
  try {
    const { rows } = await db.raw<{ rows: { server_version: string }[] }>('show server_version');
    return well(`PostgreSQL ${rows[0]?.server_version ?? ''} answers.`);
  } catch (error) {
    return ill(
      `PostgreSQL cannot be reached: ${reasonOf(error)}.`,
      'Start the program (npm start), or check DATABASE_URL and that its server runs.',
    );
  }
}

async function examineMigrations(db: Knex): Promise<Finding> {
  const [, pending] = (await db.migrate.list({ migrationSource })) as [unknown[], unknown[]];
  if (pending.length === 0) return well('The tables are up to date.');
  return ill(
    `${pending.length} migrations have not run on this database.`,
    'npm start runs them; in production run: node dist/scripts/migrate.js',
  );
}

async function examineNewestSeal(db: Knex): Promise<Finding> {
  const log = createChangeLogStore(db);
  const newest = await db('seals').max<{ number: number | null }>('number as number').first();
  if (!newest?.number) return note('The change log has no seal yet.', 'The worker seals it on schedule; let it run.');
  const seal = await log.sealAfter(newest.number - 1);
  const previous = newest.number > 1 ? await log.sealAfter(newest.number - 2) : undefined;
  const broken = (seal && verifySeal(seal, previous, sha256)?.reason) ?? (await log.firstUnmatchedHead())?.caseId;
  if (broken === undefined) return well(`Seal ${newest.number} of the change log holds.`);
  return ill(
    `Seal ${newest.number} of the change log does not hold (${broken}).`,
    'npm run verify-log names the place.',
  );
}
