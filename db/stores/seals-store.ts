/** Seals of the change log: each covers the chains that grew since the one before. */
import type { Knex } from 'knex';
import { FIRST_PREVIOUS_HASH } from '../../domain/change-log/entry.ts';
import { merkleRoot, type ChainHead } from '../../domain/change-log/merkle.ts';
import { sealHash, type HashedSeal } from '../../domain/change-log/seal.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { sha256 } from '../sha256.ts';
import { withTransaction } from '../transaction.ts';
import { createOfficeLogStore } from './office-log-store.ts';
import { toHead, toSeal, SEAL_COLUMNS, type HeadRow, type SealRow } from './seal-rows.ts';

const INSERT_BATCH = 1000;

/** The last seal and how many chains this call added under it; 0 and 0 before the first entry. */
export interface SealReceipt {
  readonly sealNumber: number;
  readonly chains: number;
}

export type SealsStore = ReturnType<typeof createSealsStore>;

export function createSealsStore(db: Knex) {
  return {
    /** Seals everything recorded until now; makes no seal when nothing was recorded since the last one. */
    seal(at: Instant): Promise<SealReceipt> {
      return withTransaction(db, (transaction) => sealChains(transaction, at));
    },
  };
}

async function sealChains(transaction: Knex.Transaction, at: Instant): Promise<SealReceipt> {
  await transaction.raw('lock table seals in share row exclusive mode');
  const last = await lastSeal(transaction);
  const heads = await unsealedHeads(transaction);
  if (heads.length === 0) return { sealNumber: last?.number ?? 0, chains: 0 };
  const seal = nextSeal(last, heads, at);
  await insertSeal(transaction, seal, heads);
  return { sealNumber: seal.number, chains: heads.length };
}

function nextSeal(last: HashedSeal | undefined, heads: readonly ChainHead[], at: Instant): HashedSeal {
  const seal = {
    number: (last?.number ?? 0) + 1,
    at: new Date(at).toISOString(),
    previousHash: last?.hash ?? FIRST_PREVIOUS_HASH,
    merkleRoot: merkleRoot(heads, sha256),
    chains: heads.length,
  };
  return { ...seal, hash: sealHash(seal, sha256) };
}

async function lastSeal(transaction: Knex.Transaction): Promise<HashedSeal | undefined> {
  const row = await transaction('seals')
    .select<SealRow[]>(SEAL_COLUMNS)
    .orderBy('number', 'desc')
    .first<SealRow | undefined>();
  return row && toSeal(row);
}

/** Heads of the chains whose last entry stands under no seal. */
async function unsealedHeads(transaction: Knex.Transaction): Promise<ChainHead[]> {
  const sealed = transaction('seal_heads')
    .select(transaction.raw('1'))
    .whereRaw('seal_heads.case_id = cases.id and seal_heads.seq = cases.seq');
  const rows = await transaction('cases')
    .select<HeadRow[]>('cases.id as case_id', 'cases.seq', 'cases.last_hash as hash')
    .where('cases.seq', '>', 0)
    .whereNotExists(sealed);
  return [...rows.map(toHead), ...(await unsealedOfficeHeads(transaction))];
}

async function unsealedOfficeHeads(transaction: Knex.Transaction): Promise<ChainHead[]> {
  const heads = await createOfficeLogStore(transaction).heads();
  const sealed = await transaction('seal_heads')
    .whereIn(
      'case_id',
      heads.map(({ caseId }) => caseId),
    )
    .select<HeadRow[]>('case_id', 'seq', 'hash');
  return heads.filter(({ caseId, seq }) => !sealed.some((head) => head.case_id === caseId && head.seq === seq));
}

async function insertSeal(transaction: Knex.Transaction, seal: HashedSeal, heads: readonly ChainHead[]): Promise<void> {
  await transaction('seals').insert({
    number: seal.number,
    at: seal.at,
    previous_hash: seal.previousHash,
    merkle_root: seal.merkleRoot,
    chains: seal.chains,
    hash: seal.hash,
  });
  const rows = heads.map((head) => ({
    seal_number: seal.number,
    case_id: head.caseId,
    seq: head.seq,
    hash: head.hash,
  }));
  await transaction.batchInsert('seal_heads', rows, INSERT_BATCH);
}
