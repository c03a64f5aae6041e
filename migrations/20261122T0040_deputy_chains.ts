/** Each link of a chain of deputies is recorded, so that a paper can prove by which orders whoever answered acted. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    -- absences of the deputies who were away themselves, in order; null: no absence, or recorded before the links were
    alter table tasks add column further_absence_ids text[];
    alter table application_visas add column further_absence_ids text[];
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table application_visas drop column further_absence_ids;
    alter table tasks drop column further_absence_ids;
  `);
}
