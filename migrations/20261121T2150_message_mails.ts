/** Messages of a summer semester are told by mail too. */
import type { Knex } from 'knex';

const OCCASIONS = `'task', 'handed-over', 'question', 'answer', 'returned', 'refused', 'withdrawn', 'registered', 'closed',
  'reminder', 'escalation', 'blocked', 'wait-missed', 'digest', 'test'`;

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    -- null until the mails of a message are noted; for ever where the university has no mail server
    alter table campaign_messages add column mails_noted_at timestamptz;
    create index campaign_messages_unnoted_idx on campaign_messages (at) where mails_noted_at is null;
    alter table mails
      add column message_id bigint references campaign_messages (id),
      -- a message is told to a person once
      add constraint mails_message_key unique (message_id, person_id);
  `);
  await allow(db, `${OCCASIONS}, 'summer-semester'`);
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`delete from mails where occasion = 'summer-semester'`);
  await allow(db, OCCASIONS);
  await db.schema.raw(`
    alter table mails drop column message_id;
    alter table campaign_messages drop column mails_noted_at;
  `);
}

async function allow(db: Knex, occasions: string): Promise<void> {
  await db.schema.raw(`
    alter table mails drop constraint mails_occasion_check;
    alter table mails add constraint mails_occasion_check check (occasion in (${occasions}));
  `);
}
