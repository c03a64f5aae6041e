/** Reads the change log and its seals, for whoever proves them. */
import type { Knex } from 'knex';
import type { HashedEntry } from '../../domain/change-log/entry.ts';
import type { ChainHead } from '../../domain/change-log/merkle.ts';
import type { SealWithHeads } from '../../domain/change-log/seal.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { SEAL_COLUMNS, toHead, toSeal, type HeadRow, type SealRow } from './seal-rows.ts';

interface LogRow {
  readonly case_id: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor_id: string;
  readonly action: string;
  readonly step: string | null;
  readonly stage: string | null;
  readonly version: number;
  readonly details: HashedEntry['details'];
  readonly previous_hash: string;
  readonly hash: string;
}

const LOG_COLUMNS = [
  'case_id',
  'seq',
  'at',
  'actor_id',
  'action',
  'step',
  'stage',
  'version',
  'details',
  'previous_hash',
  'hash',
] as const;

export type ChangeLogStore = ReturnType<typeof createChangeLogStore>;

export function createChangeLogStore(db: Knex) {
  return {
    /** All entries of a case, by `seq`. */
    async entriesOf(caseId: string): Promise<HashedEntry[]> {
      const rows = await db('change_log').select<LogRow[]>(LOG_COLUMNS).where({ case_id: caseId }).orderBy('seq');
      return rows.map(toEntry);
    },

    /** Entries of a case made up to and at an instant, by `seq`. */
    async entriesUntil(caseId: string, at: Instant): Promise<HashedEntry[]> {
      const rows = await db('change_log')
        .select<LogRow[]>(LOG_COLUMNS)
        .where({ case_id: caseId })
        .where('at', '<=', at)
        .orderBy('seq');
      return rows.map(toEntry);
    },

    /** Ends of the chains as the cases have them, in order of case id, after the case `after`. */
    async headsAfter(after: string, limit: number): Promise<ChainHead[]> {
      const rows = await db('cases')
        .select<HeadRow[]>('id as case_id', 'seq', 'last_hash as hash')
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit);
      return rows.map(toHead);
    },

    async headOf(caseId: string): Promise<ChainHead | undefined> {
      const row = await db('cases')
        .where({ id: caseId })
        .first<HeadRow | undefined>('id as case_id', 'seq', 'last_hash as hash');
      return row && toHead(row);
    },

    /** The first seal after the given number, with its heads. */
    async sealAfter(number: number): Promise<SealWithHeads | undefined> {
      const row = await db('seals')
        .where('number', '>', number)
        .orderBy('number')
        .first<SealRow | undefined>(SEAL_COLUMNS);
      if (!row) return undefined;
      const heads = await db('seal_heads')
        .select<HeadRow[]>('case_id', 'seq', 'hash')
        .where({ seal_number: row.number });
      return { ...toSeal(row), heads: heads.map(toHead) };
    },

    /** The first sealed chain end, of one case or of all and of the office, that the log no longer has as it was sealed. */
    firstUnmatchedHead: (caseId?: string) => firstUnmatchedHead(db, caseId),
  };
}

async function firstUnmatchedHead(
  db: Knex,
  caseId: string | undefined,
): Promise<(ChainHead & { readonly sealNumber: number }) | undefined> {
  const row = await db('seal_heads')
    .leftJoin('change_log', (on) =>
      on.on('change_log.case_id', 'seal_heads.case_id').andOn('change_log.seq', 'seal_heads.seq'),
    )
    .leftJoin('office_log', (on) =>
      on.on('office_log.chain', 'seal_heads.case_id').andOn('office_log.seq', 'seal_heads.seq'),
    )
    .where((only) => (caseId === undefined ? undefined : void only.where('seal_heads.case_id', caseId)))
    .whereRaw('coalesce(change_log.hash, office_log.hash) is distinct from seal_heads.hash')
    .orderBy(['seal_heads.seal_number', 'seal_heads.case_id'])
    .first<(HeadRow & { readonly seal_number: number }) | undefined>(
      'seal_heads.seal_number',
      'seal_heads.case_id',
      'seal_heads.seq',
      'seal_heads.hash',
    );
  return row && { ...toHead(row), sealNumber: row.seal_number };
}

function toEntry(row: LogRow): HashedEntry {
  return {
    caseId: row.case_id,
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    action: row.action,
    step: row.step,
    stage: row.stage,
    version: row.version,
    details: row.details,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
