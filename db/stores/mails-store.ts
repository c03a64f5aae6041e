/** Mails on their way: taken up, sent, tried again, given up. */
import type { Knex } from 'knex';
import type { Occasion } from '../../domain/notifications/occasions.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { MAIL_CHANNEL } from './mails.ts';

export type MailOccasion = Occasion | 'digest' | 'test';

/** A mail somebody has taken up to send. */
export interface TakenMail {
  /** the same whenever the mail is sent: its Message-ID follows from it */
  readonly id: string;
  readonly personId: string;
  readonly occasion: MailOccasion;
  readonly caseId: string | null;
  readonly seq: number | null;
  readonly taskId: string | null;
  readonly createdAt: Instant;
  /** how often it was taken up, this time included */
  readonly tries: number;
}

export type SettledState = 'accepted' | 'failed' | 'skipped';

export type MailsStore = ReturnType<typeof createMailsStore>;

export function createMailsStore(db: Knex) {
  return {
    /**
     * Takes up the mail that has been due longest, also one whose sender has not been heard of since `until` it named.
     *
     * @param until  from then on others may take it up again
     */
    async take(now: Instant, until: Instant): Promise<TakenMail | undefined> {
      const { rows } = await db.raw<{ rows: TakenMail[] }>(TAKE, { now, until });
      return rows[0];
    },

    /** Keeps what became of a mail. It is not taken up again. */
    async settle(
      id: string,
      state: SettledState,
      { answer, at }: { answer: string | null; at: Instant },
    ): Promise<void> {
      await db('mails').where({ id, state: 'sending' }).update({ state, answer, settled_at: at });
    },

    /** Lays a mail back until a later try. */
    async putBack(id: string, { answer, nextAt }: { answer: string; nextAt: Instant }): Promise<void> {
      await db('mails').where({ id, state: 'sending' }).update({ state: 'queued', answer, next_at: nextAt });
    },

    /** When the next mail is due; absent when none waits. */
    async nextDue(): Promise<Instant | undefined> {
      const waiting = db('mails').whereIn('state', ['queued', 'sending']).orderBy('next_at');
      const row = await waiting.select<{ at: Instant }[]>('next_at as at').first();
      return row?.at;
    },

    /** Queues a mail with which a person tries out whether mails arrive. */
    async queueTest(personId: string, at: Instant): Promise<void> {
      await db.raw(
        `with queued as (
           insert into mails (person_id, occasion, state, created_at, next_at)
           values (:personId, 'test', 'queued', :at, :at) returning id
         )
         select pg_notify(:channel, '') from queued`,
        { personId, at, channel: MAIL_CHANNEL },
      );
    },

    /** Queues a mail again that was given up. @returns whether there was such a mail */
    async retry(id: string, at: Instant): Promise<boolean> {
      const { rowCount } = await db.raw<{ rowCount: number }>(
        `with again as (
           update mails set state = 'queued', tries = 0, settled_at = null, next_at = :at, created_at = :at
           where id = :id and state = 'failed' returning id
         )
         select pg_notify(:channel, '') from again`,
        { id, at, channel: MAIL_CHANNEL },
      );
      return rowCount > 0;
    },

    /** Gives up mails that have waited since before an instant: nobody is told of long ago once mail works again. */
    async giveUp(before: Instant, at: Instant): Promise<void> {
      await db('mails')
        .whereIn('state', ['held', 'queued'])
        .where('created_at', '<', before)
        .update({ state: 'failed', settled_at: at, answer: db.raw('coalesce(answer, ?)', ['EXPIRED']) });
    },

    /** Forgets mails that were dealt with before an instant. */
    async forget(before: Instant): Promise<void> {
      const isOld = (query: Knex.QueryBuilder) =>
        query.whereIn('state', ['folded', 'accepted', 'failed', 'skipped']).where('created_at', '<', before);
      await db('mails').whereNotNull('digest_id').modify(isOld).delete();
      await db('mails')
        .modify(isOld)
        .whereNotExists(db('mails as told').whereRaw('told.digest_id = mails.id'))
        .delete();
    },
  };
}

const TAKE = `update mails set state = 'sending', tries = tries + 1, next_at = :until
  where id = (
    select id from mails where state in ('queued', 'sending') and next_at <= :now
    order by next_at, id limit 1 for update skip locked
  )
  returning id, person_id as "personId", occasion, case_id as "caseId", seq, task_id as "taskId",
    created_at as "createdAt", tries`;
