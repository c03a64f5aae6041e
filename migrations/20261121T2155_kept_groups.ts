/** A settled group that fell below the minimum may be kept by decision, until it loses more. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw('alter table campaign_groups add column kept_with integer check (kept_with >= 0)');
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw('alter table campaign_groups drop column kept_with');
}
