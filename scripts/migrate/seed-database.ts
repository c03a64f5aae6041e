import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { seedDemo, seedFoundation, seedMissing } from '../../db/seeds/index.ts';

/**
 * Gives the database what the program cannot do without: in demo mode an invented university if there are no people
 * yet; journals, calendar, settings and, outside demo mode, an administrator where they are missing.
 *
 * @returns what a person should know about it, a line each
 */
export async function seedDatabase(db: Knex, mode: { readonly demo: boolean }): Promise<string[]> {
  return mode.demo ? seedEmptyWithDemo(db) : seedFoundationOnce(db);
}

async function seedEmptyWithDemo(db: Knex): Promise<string[]> {
  const person: unknown = await db('people').first('id');
  if (person !== undefined) {
    await seedMissing(db);
    return [];
  }
  await seedDemo(db);
  return ['Demo data loaded.'];
}

async function seedFoundationOnce(db: Knex): Promise<string[]> {
  const password = randomBytes(12).toString('base64url');
  const { adminCreated } = await seedFoundation(db, { password });
  return adminCreated ? [`First login: admin, password: ${password} (shown only now; only its hash is stored).`] : [];
}
