/**
 * Brings the database and Temporal up to date: schema, data it needs (in demo mode: an
 * invented university on an empty database), search attributes. Repeating it changes nothing. Says what it did, a line each.
 */
import { createDb } from '../db/knex.ts';
import { readConfig } from '../platform/config.ts';
import { createTemporalConnection } from '../platform/temporal/client.ts';
import { registerSearchAttributes } from '../platform/temporal/search-attributes.ts';
import { migrateDatabase } from './migrate/migrate-database.ts';
import { seedDatabase } from './migrate/seed-database.ts';

const config = readConfig(process.env);
const db = createDb(config.databaseUrl, { poolMax: 4 });
const connection = createTemporalConnection(config);
try {
  const migrations = await migrateDatabase(db, async () => {
    for (const line of await seedDatabase(db, config)) console.log(line);
  });
  if (migrations.length > 0) console.log(`Database brought up to date: ${migrations.join(', ')}.`);
  const attributes = await registerSearchAttributes(connection, config.temporalNamespace);
  if (attributes.length > 0) console.log(`Temporal now knows ${attributes.join(', ')}.`);
} finally {
  await connection.close();
  await db.destroy();
}
