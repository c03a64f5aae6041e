import { entryHash, FIRST_PREVIOUS_HASH, type Hash, type HashedEntry } from './entry.ts';

export type ChainBreakReason =
  /** the number is absent: an entry was deleted */
  | 'missing-entry'
  /** the entry does not follow the one before it: entries were exchanged, or the one before was replaced */
  | 'broken-link'
  /** a field of the entry is not what was hashed */
  | 'changed-entry';

export interface ChainBreak {
  readonly seq: number;
  readonly reason: ChainBreakReason;
}

/**
 * Finds the first place where the chain of one case does not hold.
 *
 * @param entries  all entries of the case, by `seq`
 * @returns nothing when the chain is whole; a cut tail is whole in itself and shows only against a seal or the case
 */
export function verifyChain(entries: readonly HashedEntry[], hash: Hash): ChainBreak | undefined {
  let previousHash = FIRST_PREVIOUS_HASH;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return { seq, reason: 'missing-entry' };
    if (entry.previousHash !== previousHash) return { seq, reason: 'broken-link' };
    if (entryHash(entry, hash) !== entry.hash) return { seq, reason: 'changed-entry' };
    previousHash = entry.hash;
  }
  return undefined;
}
