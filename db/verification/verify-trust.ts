/** Proves that the trusted certificates are those the log of the office tells of. */
import type { Knex } from 'knex';
import type { HashedEntry } from '../../domain/change-log/entry.ts';
import type { OfficeChain } from '../stores/office-log-store.ts';
import { sha256 } from '../sha256.ts';
import type { LogProblem } from './problem.ts';

export const TRUST_CHAIN: OfficeChain = 'trust';

interface AnchorRow {
  readonly sha256: string;
  readonly certificate: Buffer;
  readonly withdrawn: boolean;
}

/** A certificate that is not the one that was added, or is trusted otherwise than was decided last. */
export async function findFalseAnchor(db: Knex, entries: readonly HashedEntry[]): Promise<LogProblem | undefined> {
  const rows = await db('trust_anchors').select<AnchorRow[]>(
    'sha256',
    'certificate',
    db.raw('withdrawn_at is not null as withdrawn'),
  );
  const last = new Map(entries.map(({ action, details }) => [details['sha256'], action]));
  const isAsTold = (row: AnchorRow) =>
    sha256(row.certificate) === row.sha256 &&
    last.get(row.sha256) === (row.withdrawn ? 'anchor-withdrawn' : 'anchor-added');
  return rows.length === last.size && rows.every(isAsTold) ? undefined : { reason: 'changed-anchor' };
}
