/** How seals and their heads stand in the tables. */
import type { ChainHead } from '../../domain/change-log/merkle.ts';
import type { HashedSeal } from '../../domain/change-log/seal.ts';
import type { Instant } from '../../domain/shared/time.ts';

export interface SealRow {
  readonly number: number;
  readonly at: Instant;
  readonly previous_hash: string;
  readonly merkle_root: string;
  readonly chains: number;
  readonly hash: string;
}

export interface HeadRow {
  readonly case_id: string;
  readonly seq: number;
  readonly hash: string;
}

export const SEAL_COLUMNS = ['number', 'at', 'previous_hash', 'merkle_root', 'chains', 'hash'] as const;

export function toSeal(row: SealRow): HashedSeal {
  const { number, at, chains, hash } = row;
  return { number, at, previousHash: row.previous_hash, merkleRoot: row.merkle_root, chains, hash };
}

export function toHead({ case_id: caseId, seq, hash }: HeadRow): ChainHead {
  return { caseId, seq, hash };
}
