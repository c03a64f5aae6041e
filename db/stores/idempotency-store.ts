/**
 * Requests by their idempotency keys, with the answers given.
 *
 * A key is written without waiting for the disk: what a request does is found again by ids that follow from its key, so
 * a key lost in a power failure costs a repeated request its stored answer and nothing else.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';

export interface KeyOfRequest {
  readonly personId: string;
  readonly key: string;
}

export interface NewRequest extends KeyOfRequest {
  readonly requestSha256: string;
  readonly at: Instant;
}

export interface StoredRequest {
  readonly requestSha256: string;
  /** null while the request is under way */
  readonly status: number | null;
  readonly body: unknown;
  readonly createdAt: Instant;
}

/** Lets the transaction of the statement end before its bytes have reached the disk. */
const WITHOUT_WAITING = `set_config('synchronous_commit', 'off', true)`;

export type IdempotencyStore = ReturnType<typeof createIdempotencyStore>;

export function createIdempotencyStore(db: Knex) {
  const row = ({ personId, key }: KeyOfRequest) => db('idempotency_keys').where({ person_id: personId, key });

  return {
    /** Takes the key for a request; false when another request has it. */
    async begin({ personId, key, requestSha256, at }: NewRequest): Promise<boolean> {
      const taken = await db.raw<{ rowCount: number }>(
        `insert into idempotency_keys (person_id, key, request_sha256, created_at)
         select ?, ?, ?, ? from ${WITHOUT_WAITING}
         on conflict (person_id, key) do nothing`,
        [personId, key, requestSha256, at],
      );
      return taken.rowCount === 1;
    },

    find(request: KeyOfRequest): Promise<StoredRequest | undefined> {
      return row(request)
        .select<StoredRequest[]>('request_sha256 as requestSha256', 'status', 'body', 'created_at as createdAt')
        .first();
    },

    /** Takes over a request that began at `begunAt` and never ended; false when somebody else was faster. */
    async takeOver(request: KeyOfRequest, begunAt: Instant, at: Instant): Promise<boolean> {
      const taken = await row(request).where({ created_at: begunAt }).whereNull('status').update({ created_at: at });
      return taken === 1;
    },

    async finish(request: KeyOfRequest, status: number, body: unknown): Promise<void> {
      await db.raw(
        `update idempotency_keys set status = ?, body = ? from ${WITHOUT_WAITING} where person_id = ? and key = ?`,
        [status, toJsonColumn(body ?? null), request.personId, request.key],
      );
    },

    /** Frees a key whose request had no effect. */
    async abandon(request: KeyOfRequest): Promise<void> {
      await row(request).whereNull('status').delete();
    },

    /** Forgets what nobody repeats any more. */
    async forgetBefore(instant: Instant): Promise<void> {
      await db('idempotency_keys').where('created_at', '<', instant).delete();
    },
  };
}
