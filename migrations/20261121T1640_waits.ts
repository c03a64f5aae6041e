/** Cases are found by the case they wait for. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create index cases_awaited on cases ((summary #>> '{waiting,awaited,caseId}'))
      where summary #>> '{waiting,awaited,caseId}' is not null;
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`drop index cases_awaited;`);
}
