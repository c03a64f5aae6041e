/** Certificates of authorities the university trusts. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../transaction.ts';
import { createOfficeLogStore } from './office-log-store.ts';

export interface TrustAnchor {
  readonly sha256: string;
  readonly subject: string;
  readonly notAfter: Instant;
  readonly addedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

export interface NewAnchor extends Pick<TrustAnchor, 'sha256' | 'subject' | 'notAfter'> {
  /** DER */
  readonly certificate: Uint8Array;
}

interface Deed {
  readonly at: Instant;
  readonly actorId: string;
}

/** The reason is asked for on the screen. */
interface Withdrawal extends Deed {
  readonly reason?: string;
}

export function createTrustStore(db: Knex) {
  return {
    /** Certificates in force, DER. */
    async certificates(): Promise<readonly Uint8Array[]> {
      const rows = await db('trust_anchors')
        .whereNull('withdrawn_at')
        .orderBy('sha256')
        .select<{ certificate: Buffer }[]>('certificate');
      return rows.map(({ certificate }) => certificate);
    },

    /** All that were ever trusted, in order of adding. */
    all(): Promise<TrustAnchor[]> {
      return db('trust_anchors').orderBy(['added_at', 'sha256']).select<TrustAnchor[]>({
        sha256: 'sha256',
        subject: 'subject',
        notAfter: 'not_after',
        addedAt: 'added_at',
        withdrawnAt: 'withdrawn_at',
      });
    },

    /** Trusts a certificate, again where it had been withdrawn; one in force stays as it is. */
    add({ sha256, certificate, subject, notAfter }: NewAnchor, deed: Deed): Promise<void> {
      return withTransaction(db, async (transaction) => {
        const changed: unknown[] = await transaction('trust_anchors')
          .insert({ sha256, certificate: Buffer.from(certificate), subject, not_after: notAfter, added_at: deed.at })
          .onConflict('sha256')
          .merge({ withdrawn_at: null })
          .whereNotNull('trust_anchors.withdrawn_at')
          .returning('sha256');
        if (changed.length > 0) await log(transaction, 'anchor-added', { sha256, subject }, deed);
      });
    },

    /** Answers whether there was such a certificate in force. */
    withdraw(sha256: string, { reason, ...deed }: Withdrawal): Promise<boolean> {
      return withTransaction(db, async (transaction) => {
        const changed = await transaction('trust_anchors')
          .where({ sha256 })
          .whereNull('withdrawn_at')
          .update({ withdrawn_at: deed.at });
        if (changed > 0)
          await log(transaction, 'anchor-withdrawn', { sha256, ...(reason !== undefined && { reason }) }, deed);
        return changed > 0;
      });
    },
  };
}

function log(
  transaction: Knex.Transaction,
  action: string,
  details: Readonly<Record<string, string>>,
  { at, actorId }: Deed,
): Promise<void> {
  return createOfficeLogStore(transaction).append({ chain: 'trust', at, actorId, action, details });
}
