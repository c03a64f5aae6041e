/** Mails on their way: taken up, sent, tried again, given up. */
import type { Knex } from 'knex';
import type { Occasion } from '../../domain/notifications/occasions.ts';
import type { Instant } from '../../domain/shared/time.ts';

export type MailOccasion = Occasion | 'summer-semester' | 'digest' | 'test';

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
  };
}

const TAKE = `update mails set state = 'sending', tries = tries + 1, next_at = :until
  where id = (
    select id from mails where state in ('queued', 'sending') and next_at <= :now
    order by next_at, id limit 1 for update skip locked
  )
  returning id, person_id as "personId", occasion, case_id as "caseId", seq, task_id as "taskId",
    created_at as "createdAt", tries`;
