/** Files of the bank, kept from their preview on. */
import type { Knex } from 'knex';
import type { Instant } from '../../../domain/shared/time.ts';
import { withTransaction } from '../../transaction.ts';
import { saveBytes } from '../documents-store.ts';

export interface NewStatement {
  readonly id: string;
  readonly campaignId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly planSha256: string;
  readonly by: string;
  readonly at: Instant;
}

export interface StoredStatement {
  readonly id: string;
  readonly fileName: string;
  readonly planSha256: string;
  /** null until it is taken in */
  readonly confirmedAt: Instant | null;
  readonly bytes: Buffer;
}

export function createStatementsStore(db: Knex) {
  return {
    /** Keeps a file with what it would do; the same id again is the same preview, made anew. */
    keep({ id, campaignId, fileName, bytes, planSha256, by, at }: NewStatement): Promise<void> {
      return withTransaction(db, async (transaction) => {
        const sha256 = await saveBytes(transaction, bytes);
        await transaction('bank_statements')
          .insert({
            ...{ id, campaign_id: campaignId, file_name: fileName, sha256, plan_sha256: planSha256 },
            ...{ entered_by: by, entered_at: at },
          })
          .onConflict('id')
          .merge();
      });
    },

    byId(campaignId: string, id: string): Promise<StoredStatement | undefined> {
      return db('bank_statements')
        .join('document_bytes', 'document_bytes.sha256', 'bank_statements.sha256')
        .where({ 'bank_statements.campaign_id': campaignId, 'bank_statements.id': id })
        .first<StoredStatement | undefined>(
          'bank_statements.id',
          'bank_statements.file_name as fileName',
          'bank_statements.plan_sha256 as planSha256',
          'bank_statements.confirmed_at as confirmedAt',
          'document_bytes.bytes',
        );
    },

    async confirm(id: string, { by, at }: { readonly by: string; readonly at: Instant }): Promise<void> {
      await db('bank_statements').where({ id }).update({ confirmed_by: by, confirmed_at: at });
    },
  };
}
