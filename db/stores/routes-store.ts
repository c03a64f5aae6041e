/** Versions of routes. Version 1 comes with the program; those made at the university stand here. */
import type { Knex } from 'knex';
import { AppError } from '../../contracts/errors.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';
import { sha256 } from '../sha256.ts';
import { withTransaction } from '../transaction.ts';
import { createOfficeLogStore, type OfficeChain } from './office-log-store.ts';

export interface RouteKey {
  readonly process: string;
  readonly kind: string;
}

export interface RouteVersion extends RouteKey {
  readonly version: number;
  readonly validFrom: IsoDate;
  readonly definition: Definition;
  /** version it was drawn from */
  readonly createdFrom: number;
  readonly authorId: string;
  readonly reason: string;
  /** order or regulation it rests on */
  readonly source: string;
  readonly createdAt: Instant;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Instant | null;
  readonly cancelReason: string | null;
}

export type NewRouteVersion = Pick<
  RouteVersion,
  'process' | 'kind' | 'validFrom' | 'definition' | 'createdFrom' | 'authorId' | 'reason' | 'source' | 'createdAt'
>;

interface Cancellation extends RouteKey {
  readonly version: number;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

const COLUMNS = {
  process: 'process',
  kind: 'kind',
  version: 'version',
  validFrom: 'valid_from',
  definition: 'definition',
  createdFrom: 'created_from',
  authorId: 'author_id',
  reason: 'reason',
  source: 'source',
  createdAt: 'created_at',
  cancelledBy: 'cancelled_by',
  cancelledAt: 'cancelled_at',
  cancelReason: 'cancel_reason',
} as const;

export function createRoutesStore(db: Knex) {
  return {
    /** Every version made for a kind, cancelled ones included, the latest first. */
    versionsOf({ process, kind }: RouteKey): Promise<RouteVersion[]> {
      return db('route_versions').columns(COLUMNS).where({ process, kind }).orderBy('version', 'desc');
    },

    /** The version in force on a day; nothing when it is the one the program came with. */
    inForce({ process, kind }: RouteKey, date: IsoDate): Promise<RouteVersion | undefined> {
      return standing(db)
        .where({ process, kind })
        .where('valid_from', '<=', date)
        .orderBy([
          { column: 'valid_from', order: 'desc' },
          { column: 'version', order: 'desc' },
        ])
        .first<RouteVersion | undefined>();
    },

    /** Versions of all kinds that stand, in order of version. */
    allStanding(): Promise<RouteVersion[]> {
      return standing(db).orderBy('version');
    },

    /** Adds the next version of a kind. @throws CHANGED_MEANWHILE when another was added since `latest` was read */
    save(route: NewRouteVersion, latest: number): Promise<number> {
      return withTransaction(db, (transaction) => saveVersion(transaction, route, latest));
    },

    /** Takes a version back; the first who does so stands. */
    cancel(cancellation: Cancellation): Promise<void> {
      return withTransaction(db, (transaction) => cancelVersion(transaction, cancellation));
    },
  };
}

function standing(db: Knex) {
  return db('route_versions').columns(COLUMNS).whereNull('cancelled_at');
}

async function saveVersion(transaction: Knex.Transaction, route: NewRouteVersion, latest: number): Promise<number> {
  const { process, kind, validFrom, createdFrom, authorId, reason, source, createdAt } = route;
  await lock(transaction, route);
  const last = await transaction('route_versions').where({ process, kind }).max<{ max: number | null }[]>('version');
  if ((last[0]?.max ?? 1) !== latest) throw new AppError('CHANGED_MEANWHILE');
  const version = latest + 1;
  const definitionSha256 = hashOf(route.definition);
  await transaction('route_versions').insert({
    ...{ process, kind, version, valid_from: validFrom, definition: toJsonColumn(route.definition as unknown as Json) },
    ...{ definition_sha256: definitionSha256, created_from: createdFrom, author_id: authorId, reason, source },
    created_at: createdAt,
  });
  await createOfficeLogStore(transaction).append({
    ...{ chain: chainOf(route), at: createdAt, actorId: authorId, action: 'route-saved' },
    details: { version, definitionSha256, validFrom, createdFrom, reason, source },
  });
  return version;
}

async function cancelVersion(transaction: Knex.Transaction, cancellation: Cancellation): Promise<void> {
  const { process, kind, version, by, at, reason } = cancellation;
  await lock(transaction, cancellation);
  const changed = await transaction('route_versions')
    .where({ process, kind, version })
    .whereNull('cancelled_at')
    .update({ cancelled_by: by, cancelled_at: at, cancel_reason: reason });
  if (changed === 0) return;
  await createOfficeLogStore(transaction).append({
    ...{ chain: chainOf(cancellation), at, actorId: by, action: 'route-cancelled' },
    details: { version, reason },
  });
}

/** One writer of a kind's versions at a time, also before the first row. */
async function lock(transaction: Knex.Transaction, key: RouteKey): Promise<void> {
  await transaction.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [chainOf(key)]);
}

/** Name of the chain that tells of a kind's versions. */
export function chainOf({ process, kind }: RouteKey): OfficeChain {
  return `routes/${process}/${kind}`;
}

export function hashOf(definition: Definition): string {
  return sha256(canonicalJson(definition as unknown as Json));
}
