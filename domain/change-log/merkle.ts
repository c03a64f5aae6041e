import { canonicalJson } from './canonical-json.ts';
import type { Hash } from './entry.ts';

/** The last entry of a case's chain when a seal was made. */
export interface ChainHead {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * Computes one hash over many chain heads.
 *
 * Leaves and inner nodes are hashed with different prefixes, so that neither can pass for the other.
 *
 * @param heads  in any order; they are put in order of case id
 */
export function merkleRoot(heads: readonly ChainHead[], hash: Hash): string {
  const leaves = [...heads].sort(byCase).map((head) => leafHash(head, hash));
  if (leaves.length === 0) return hash('empty');
  let level = leaves;
  while (level.length > 1) level = nextLevel(level, hash);
  return level[0] ?? hash('empty');
}

function leafHash({ caseId, seq, hash: head }: ChainHead, hash: Hash): string {
  return hash(`leaf:${canonicalJson({ caseId, seq, hash: head })}`);
}

/** Pairs neighbours; an odd last one goes up as it is. */
function nextLevel(level: readonly string[], hash: Hash): string[] {
  const pairs: string[] = [];
  for (let left = 0; left < level.length; left += 2) {
    const right = level[left + 1];
    pairs.push(right === undefined ? `${level[left]}` : hash(`node:${level[left]}:${right}`));
  }
  return pairs;
}

function byCase(a: ChainHead, b: ChainHead): number {
  return a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0;
}
