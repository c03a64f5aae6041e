/** Mails that people ask for themselves. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import { MAIL_CHANNEL } from './mails.ts';

/** Queues a mail with which a person tries out whether mails arrive. */
export async function queueTestMail(db: Knex, personId: string, at: Instant): Promise<void> {
  await db.raw(
    `with queued as (
       insert into mails (person_id, occasion, state, created_at, next_at)
       values (:personId, 'test', 'queued', :at, :at) returning id
     )
     select pg_notify(:channel, '') from queued`,
    { personId, at, channel: MAIL_CHANNEL },
  );
}

/** Queues a mail again that was given up. @returns whether there was such a mail */
export async function retryMail(db: Knex, id: string, at: Instant): Promise<boolean> {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `with again as (
       update mails set state = 'queued', tries = 0, settled_at = null, next_at = :at, created_at = :at
       where id::text = :id and state = 'failed' returning id
     )
     select pg_notify(:channel, '') from again`,
    { id, at, channel: MAIL_CHANNEL },
  );
  return rowCount > 0;
}
