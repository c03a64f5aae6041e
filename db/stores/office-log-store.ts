/** What the office decides outside cases, in hash chains of its own: one a subject. */
import type { Knex } from 'knex';
import { entryHash, FIRST_PREVIOUS_HASH, type HashedEntry, type LogEntry } from '../../domain/change-log/entry.ts';
import type { ChainHead } from '../../domain/change-log/merkle.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';
import { sha256 } from '../sha256.ts';
import { withTransaction } from '../transaction.ts';

/** What is decided outside cases. */
export type OfficeChain =
  'calendar' | 'retention' | 'academic-record' | 'trust' | `routes/${string}` | `campaign/${string}`;

export interface OfficeAct {
  readonly chain: OfficeChain;
  readonly at: Instant;
  readonly actorId: string;
  readonly action: string;
  readonly details: LogEntry['details'];
}

interface Row {
  readonly chain: OfficeChain;
  readonly seq: number;
  readonly at: Instant;
  readonly actor_id: string;
  readonly action: string;
  readonly details: LogEntry['details'];
  readonly previous_hash: string;
  readonly hash: string;
}

const COLUMNS = ['chain', 'seq', 'at', 'actor_id', 'action', 'details', 'previous_hash', 'hash'] as const;

const HEADS = `
  with recursive heads as (
    (select chain, seq, hash from office_log order by chain desc, seq desc limit 1)
    union all
    select before.chain, before.seq, before.hash
    from heads cross join lateral (
      select chain, seq, hash from office_log
      where office_log.chain < heads.chain order by chain desc, seq desc limit 1
    ) as before
  )
  select chain as "caseId", seq, hash from heads order by chain`;

export type OfficeLogStore = ReturnType<typeof createOfficeLogStore>;

export function createOfficeLogStore(db: Knex) {
  return {
    /** Joins an entry to its chain. */
    append(act: OfficeAct): Promise<void> {
      return withTransaction(db, async (transaction) => {
        await transaction.raw('select pg_advisory_xact_lock(hashtext(?))', [`office-log/${act.chain}`]);
        await transaction('office_log').insert(toRow(await nextEntry(transaction, act)));
      });
    },

    /** All entries of a chain, by `seq`. */
    async entriesOf(chain: string): Promise<HashedEntry[]> {
      const rows = await db('office_log').where({ chain }).orderBy('seq').select<Row[]>(COLUMNS);
      return rows.map(toEntry);
    },

    /** Ends of all chains, in order of their names. Steps from chain to chain through the index: there are few of them. */
    async heads(): Promise<ChainHead[]> {
      const { rows } = await db.raw<{ rows: ChainHead[] }>(HEADS);
      return rows;
    },
  };
}

async function nextEntry(transaction: Knex.Transaction, { chain, at, ...act }: OfficeAct): Promise<HashedEntry> {
  const last = await transaction('office_log')
    .where({ chain })
    .orderBy('seq', 'desc')
    .first<Pick<Row, 'seq' | 'hash'> | undefined>('seq', 'hash');
  const entry: LogEntry = {
    ...act,
    ...placeOf(chain),
    seq: (last?.seq ?? 0) + 1,
    at: new Date(at).toISOString(),
    previousHash: last?.hash ?? FIRST_PREVIOUS_HASH,
  };
  return { ...entry, hash: entryHash(entry, sha256) };
}

/** Chains of the office have the shape of those of cases; their names are no case's id. */
function placeOf(chain: string): Pick<LogEntry, 'caseId' | 'step' | 'stage' | 'version'> {
  return { caseId: chain, step: null, stage: null, version: 0 };
}

function toRow({ caseId: chain, seq, at, actorId, action, details, previousHash, hash }: HashedEntry): object {
  const linked = { previous_hash: previousHash, hash };
  return { chain, seq, at, actor_id: actorId, action, details: toJsonColumn(details), ...linked };
}

function toEntry({ chain, actor_id: actorId, previous_hash: previousHash, ...row }: Row): HashedEntry {
  return { ...row, ...placeOf(chain), actorId, previousHash };
}
