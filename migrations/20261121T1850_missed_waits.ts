/** People are told of waits that are in vain. */
import type { Knex } from 'knex';

const OCCASIONS = `'task', 'handed-over', 'question', 'answer', 'returned', 'refused', 'withdrawn', 'registered', 'closed',
  'reminder', 'escalation', 'blocked', 'digest', 'test'`;

export async function up(db: Knex): Promise<void> {
  await allow(db, `${OCCASIONS}, 'wait-missed'`);
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`delete from mails where occasion = 'wait-missed'`);
  await allow(db, OCCASIONS);
}

async function allow(db: Knex, occasions: string): Promise<void> {
  await db.schema.raw(`
    alter table mails drop constraint mails_occasion_check;
    alter table mails add constraint mails_occasion_check check (occasion in (${occasions}));
  `);
}
