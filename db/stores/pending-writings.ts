/** Contents of edits and signatures of answers, while a workflow decides on them. */
import type { Knex } from 'knex';
import { toJsonColumn } from '../json-column.ts';
import { createContentsStore, sumOfContent, type NewContent } from './contents-store.ts';
import { actWithPending, type PendingRow } from './pending.ts';
import { createSignaturesStore, sumOfSignatures, type SigningAct } from './signatures-store.ts';

/** As stored. A change of shape has to leave the rows that wait readable. */
type Writing =
  | { readonly type: 'content'; readonly content: NewContent }
  | { readonly type: 'signing'; readonly act: SigningAct<string> };

interface WritingRow extends PendingRow {
  readonly writing: string;
}

/** Does what names the content by its id. */
export function actWithContent<Answer>(db: Knex, content: NewContent, act: () => Promise<Answer>): Promise<Answer> {
  const row = toRow(content, sumOfContent(content), { type: 'content', content });
  return actWithPending(db, { table: 'pending_writings', row }, act);
}

/** Does what names the signatures by the id of their act. */
export function actWithSignatures<Answer>(db: Knex, signing: SigningAct, act: () => Promise<Answer>): Promise<Answer> {
  const signatures = signing.signatures.map((each) => ({ ...each, cms: Buffer.from(each.cms).toString('base64') }));
  const writing: Writing = { type: 'signing', act: { ...signing, signatures } };
  const row = toRow(signing, sumOfSignatures(signing.signatures), writing);
  return actWithPending(db, { table: 'pending_writings', row }, act);
}

/** Makes records of those that wait among the ids the events of a case name. */
export async function takeWritings(transaction: Knex.Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const taken = await transaction('pending_writings')
    .whereRaw('id = any(?)', [[...ids]])
    .delete()
    .returning<{ writing: Writing }[]>('writing');
  for (const { writing } of taken) await keep(transaction, writing);
}

async function keep(transaction: Knex.Transaction, writing: Writing): Promise<void> {
  if (writing.type === 'content') return createContentsStore(transaction).saveContent(writing.content);
  const { signatures, ...act } = writing.act;
  const decoded = signatures.map((each) => ({ ...each, cms: Buffer.from(each.cms, 'base64') }));
  return createSignaturesStore(transaction).keep({ ...act, signatures: decoded });
}

function toRow({ id, at }: Pick<NewContent, 'id' | 'at'>, sha256: string, writing: Writing): WritingRow {
  return { id, sha256, created_at: at, writing: toJsonColumn(writing) };
}
