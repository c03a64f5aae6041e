/** What differs between two texts, word by word. */
import { diffArrays } from 'diff';

/** A stretch of words. All that is not `added` makes the old text, all that is not `removed` the new one. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words of any alphabet with their signs and inner hyphens, blanks, and every other sign by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’\u2011][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
const LINE = /[^\n]*\n|[^\n]+/g;

/**
 * Compares two texts, long ones line by line first. What would take longer than the time given is shown as taken away
 * and put in as a whole: that is true too, only less fine.
 *
 * @param limitMs  the longest the comparison may hold up the caller
 */
export function wordDifference(before: string, after: string, limitMs: number): readonly WordRun[] {
  const until = Date.now() + limitMs;
  const lines = compare(before.match(LINE) ?? [], after.match(LINE) ?? [], until);
  return joined(pairsOf(lines).flatMap((pair) => wordsOf(pair, until)));
}

/** A stretch that is the same, or what stands in the place of what. */
type Pair = { readonly same: string } | { readonly removed: string; readonly added: string };

function wordsOf(pair: Pair, until: number): readonly WordRun[] {
  if ('same' in pair) return [{ kind: 'same', text: pair.same }];
  const { removed, added } = pair;
  if (removed === '' || added === '' || Date.now() >= until) return whole(removed, added);
  return compare(removed.match(TOKEN) ?? [], added.match(TOKEN) ?? [], until);
}

function compare(before: readonly string[], after: readonly string[], until: number): readonly WordRun[] {
  const timeout = Math.max(1, until - Date.now());
  const changes = diffArrays([...before], [...after], { timeout });
  if (!changes) return whole(before.join(''), after.join(''));
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function whole(removed: string, added: string): readonly WordRun[] {
  const runs: readonly WordRun[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** Puts what was removed next to what was added in its place. */
function pairsOf(runs: readonly WordRun[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let change = { removed: '', added: '' };
  const close = () => {
    if (change.removed !== '' || change.added !== '') pairs.push(change);
    change = { removed: '', added: '' };
  };
  for (const { kind, text } of runs) {
    if (kind === 'same') {
      close();
      pairs.push({ same: text });
    } else change = { ...change, [kind]: change[kind] + text };
  }
  close();
  return pairs;
}

/** Neighbours of one kind become one stretch. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
