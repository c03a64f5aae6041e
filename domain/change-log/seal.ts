/** Seals over all chains, themselves a chain. A change of this shape makes stored seals unverifiable. */
import type { Instant } from '../shared/time.ts';
import { canonicalJson } from './canonical-json.ts';
import { FIRST_PREVIOUS_HASH, type Hash } from './entry.ts';
import { merkleRoot, type ChainHead } from './merkle.ts';

export interface Seal {
  /** without gaps from 1 */
  readonly number: number;
  readonly at: Instant;
  readonly previousHash: string;
  /** over the heads of the chains that grew since the seal before */
  readonly merkleRoot: string;
  /** how many heads it covers */
  readonly chains: number;
}

export interface HashedSeal extends Seal {
  readonly hash: string;
}

export interface SealWithHeads extends HashedSeal {
  readonly heads: readonly ChainHead[];
}

export type SealBreakReason = 'missing-seal' | 'broken-link' | 'changed-heads' | 'changed-seal';

export interface SealBreak {
  readonly number: number;
  readonly reason: SealBreakReason;
}

/** Computes the hash that binds a seal to its heads and to every seal before it. */
export function sealHash({ number, at, previousHash, merkleRoot: root, chains }: Seal, hash: Hash): string {
  return hash(canonicalJson({ number, at, previousHash, merkleRoot: root, chains }));
}

/** Finds the first seal that does not hold in itself; whether the chains still match its heads is asked elsewhere. */
export function verifySeals(seals: readonly SealWithHeads[], hash: Hash): SealBreak | undefined {
  let previous: HashedSeal | undefined;
  for (const seal of seals) {
    const found = verifySeal(seal, previous, hash);
    if (found) return found;
    previous = seal;
  }
  return undefined;
}

/** Checks one seal against the one before it. */
export function verifySeal(seal: SealWithHeads, previous: HashedSeal | undefined, hash: Hash): SealBreak | undefined {
  const number = (previous?.number ?? 0) + 1;
  if (seal.number !== number) return { number, reason: 'missing-seal' };
  if (seal.previousHash !== (previous?.hash ?? FIRST_PREVIOUS_HASH)) return { number, reason: 'broken-link' };
  if (seal.chains !== seal.heads.length || merkleRoot(seal.heads, hash) !== seal.merkleRoot) {
    return { number, reason: 'changed-heads' };
  }
  return sealHash(seal, hash) === seal.hash ? undefined : { number, reason: 'changed-seal' };
}
