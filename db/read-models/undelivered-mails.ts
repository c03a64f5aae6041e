/** Mails that have not arrived: given up, or tried in vain so far. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import type { MailOccasion } from '../stores/mails-store.ts';
import type { CaseAuthor } from './cases.ts';

export interface UndeliveredMailRow {
  readonly id: string;
  readonly person: CaseAuthor;
  readonly occasion: MailOccasion;
  readonly createdAt: Instant;
  readonly state: 'queued' | 'failed';
  readonly tries: number;
  readonly nextAt: Instant;
  readonly answer: string;
}

interface MailPlace {
  readonly createdAt: Instant;
  readonly id: string;
}

/** Latest first; one row more than the limit when there are more. */
export async function readUndeliveredMails(
  db: Knex,
  { after, limit }: { readonly after?: MailPlace; readonly limit: number },
): Promise<readonly UndeliveredMailRow[]> {
  const query = db('mails')
    .join('people', 'people.id', 'mails.person_id')
    .whereIn('mails.state', ['queued', 'failed'])
    .whereNotNull('mails.answer')
    .select<UndeliveredMailRow[]>(
      'mails.id',
      'mails.occasion',
      'mails.created_at as createdAt',
      'mails.state',
      'mails.tries',
      'mails.next_at as nextAt',
      'mails.answer',
      db.raw(`jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) as person`),
    )
    .orderByRaw('mails.created_at desc, mails.id::text desc')
    .limit(limit + 1);
  if (after) query.whereRaw('(mails.created_at, mails.id::text) < (?, ?)', [after.createdAt, after.id]);
  return query;
}

/** The last mail with which a person tried out whether mails arrive. */
export async function readTestMail(db: Knex, personId: string): Promise<TestMailRow | undefined> {
  return db('mails')
    .where({ person_id: personId, occasion: 'test' })
    .orderBy('created_at', 'desc')
    .select<TestMailRow[]>('state', 'created_at as at', 'answer')
    .first();
}

export interface TestMailRow {
  readonly state: 'queued' | 'sending' | 'accepted' | 'failed' | 'skipped';
  readonly at: Instant;
  readonly answer: string | null;
}
