/** Words given with an act, while a workflow decides on it. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import { sha256 } from '../sha256.ts';
import { actWithPending, savePending, type PendingRow } from './pending.ts';

export interface PendingRemark {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly at: Instant;
}

interface RemarkRow extends PendingRow {
  readonly author_id: string;
  readonly text: string;
}

/** Does what names the remark by its id. */
export function actWithRemark<Answer>(db: Knex, remark: PendingRemark, act: () => Promise<Answer>): Promise<Answer> {
  return actWithPending(db, { table: 'pending_remarks', row: toRow(remark) }, act);
}

/** Keeps words before what names them. */
export function saveRemark(db: Knex, remark: PendingRemark): Promise<void> {
  return savePending(db, 'pending_remarks', toRow(remark));
}

function toRow({ id, authorId, text, at }: PendingRemark): RemarkRow {
  return { id, author_id: authorId, text, sha256: sha256(text), created_at: at };
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
