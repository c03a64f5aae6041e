/** Files of results for grade sheets are kept from their preview on, as other files that are brought in. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    alter table imports
      drop constraint imports_kind_check,
      add constraint imports_kind_check check (kind in ('courses', 'results', 'differences', 'sheets')),
      -- the summer semester whose sheets the file fills, and the sheet where it is one
      add column campaign_id text references campaigns (id),
      add column sheet_id text references grade_sheets (id),
      add constraint imports_campaign check ((kind = 'sheets') = (campaign_id is not null));
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw(`
    delete from imports where kind = 'sheets';
    alter table imports
      drop constraint imports_campaign,
      drop column campaign_id,
      drop column sheet_id,
      drop constraint imports_kind_check,
      add constraint imports_kind_check check (kind in ('courses', 'results', 'differences'));
  `);
}
