/**
 * Words given with an act that a workflow decides on. They travel through no workflow, so they are here before the act,
 * which names them by their id, is known to be done; they become a record together with it, and are gone when it is refused.
 */
import type { Knex } from 'knex';
import { AppError } from '../../contracts/errors.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { sha256 } from '../sha256.ts';

export interface PendingRemark {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly at: Instant;
}

/** Words whose act has not been heard of for so long belong to none: whoever gave them was never answered. */
const DAYS_UNHEARD_OF = 30;

/** Does what names the remark by its id. Without an answer the words stay, because the act may still be done. */
export async function actWithRemark<Answer>(
  db: Knex,
  remark: PendingRemark,
  act: () => Promise<Answer>,
): Promise<Answer> {
  await saveRemark(db, remark);
  try {
    const answer = await act();
    await dropRemark(db, remark);
    return answer;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'UNAVAILABLE') await dropRemark(db, remark);
    throw error;
  }
}

/** Keeps words before what names them; saving them again makes them young again. */
export async function saveRemark(db: Knex, { id, authorId, text, at }: PendingRemark): Promise<void> {
  await db('pending_remarks')
    .whereRaw(`created_at < ?::timestamptz - make_interval(days => ?)`, [at, DAYS_UNHEARD_OF])
    .delete();
  await db('pending_remarks')
    .insert({ id, author_id: authorId, text, sha256: sha256(text), created_at: at })
    .onConflict('id')
    .merge(['created_at']);
}

/** Drops what no record has taken; words a repetition of the request has saved meanwhile are its own. */
async function dropRemark(db: Knex, { id, at }: PendingRemark): Promise<void> {
  await db('pending_remarks').where({ id, created_at: at }).delete();
}

/** Makes records of a case of those that are remarks among the ids its events name. */
export function takeIntoCase(transaction: Knex.Transaction, caseId: string, ids: readonly string[]): Promise<void> {
  return take(transaction, ids, { table: 'remarks', column: 'case_id', id: caseId });
}

/** Makes records of a campaign of the remarks its events name. */
export function takeIntoCampaign(
  transaction: Knex.Transaction,
  campaignId: string,
  ids: readonly string[],
): Promise<void> {
  return take(transaction, ids, { table: 'campaign_remarks', column: 'campaign_id', id: campaignId });
}

/** Takes the words alone, for a record that keeps them as its own. */
export async function takeText(transaction: Knex.Transaction, id: string): Promise<string | null> {
  const [taken] = await transaction('pending_remarks').where({ id }).delete().returning<{ text: string }[]>('text');
  return taken?.text ?? null;
}

interface Place {
  readonly table: 'remarks' | 'campaign_remarks';
  readonly column: 'case_id' | 'campaign_id';
  readonly id: string;
}

async function take(transaction: Knex.Transaction, ids: readonly string[], place: Place): Promise<void> {
  if (ids.length === 0) return;
  const { table, column, id } = place;
  await transaction.raw(
    `with said as (delete from pending_remarks where id = any(?) returning id, author_id, text, sha256, created_at)
     insert into ?? (id, ??, author_id, text, sha256, created_at)
       select said.id, ?, said.author_id, said.text, said.sha256, said.created_at from said
     on conflict (id) do nothing`,
    [[...ids], table, column, id],
  );
}
