/** Past cases of a kind, as far as the simulation of a route needs them. */
import type { Knex } from 'knex';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { RouteKey } from '../stores/routes-store.ts';

export interface PastCase {
  readonly id: string;
  readonly number: string | null;
  readonly title: LocalizedText;
  readonly createdAt: Instant;
  readonly summary: CaseSummary;
}

export interface PastCasePlace {
  readonly createdAt: Instant;
  readonly id: string;
}

/** Cases of a kind that went into approval, the latest first; one more than the limit when there are more. */
export function readPastCases(
  db: Knex,
  { process, kind }: RouteKey,
  { after, limit }: { readonly after: PastCasePlace | undefined; readonly limit: number },
): Promise<readonly PastCase[]> {
  const query = db('cases')
    .where({ process, kind })
    .whereIn('status', ['in-progress', 'rework', 'closed', 'refused'])
    .orderBy([{ column: 'created_at', order: 'desc' }, { column: 'id' }])
    .limit(limit + 1)
    .select<PastCase[]>('id', 'number', 'title', 'created_at as createdAt', 'summary');
  if (after)
    query.whereRaw('(created_at < ? or (created_at = ? and id > ?))', [after.createdAt, after.createdAt, after.id]);
  return query;
}

/** Names of the facts recorded with the last cases of a kind, each with one of its values. */
export async function readRecordedFacts(db: Knex, { process, kind }: RouteKey): Promise<CaseSummary['facts']> {
  const rows: { facts: CaseSummary['facts'] }[] = await db('cases')
    .where({ process, kind })
    .orderBy('created_at', 'desc')
    .limit(20)
    .select(db.raw(`summary -> 'facts' as facts`));
  return Object.assign({}, ...rows.map(({ facts }) => facts)) as CaseSummary['facts'];
}
