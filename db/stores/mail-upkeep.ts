/** What becomes of mails that nobody sends any more. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';

/** Gives up mails that have waited since before an instant: nobody is told of long ago once mail works again. */
export async function giveUpMails(db: Knex, before: Instant, at: Instant): Promise<void> {
  await db('mails')
    .whereIn('state', ['held', 'queued'])
    .where('created_at', '<', before)
    .update({ state: 'failed', settled_at: at, answer: db.raw('coalesce(answer, ?)', ['EXPIRED']) });
}

/** Forgets mails that were dealt with before an instant; a digest goes after what was told in it. */
export async function forgetMails(db: Knex, before: Instant): Promise<void> {
  await oldMails(db, before).whereNotNull('digest_id').delete();
  await oldMails(db, before).whereNotExists(db('mails as told').whereRaw('told.digest_id = mails.id')).delete();
}

function oldMails(db: Knex, before: Instant) {
  return db('mails').whereIn('state', ['folded', 'accepted', 'failed', 'skipped']).where('created_at', '<', before);
}
