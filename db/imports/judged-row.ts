import type { CellProblem, ImportColumnName } from '../../contracts/imports.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import { sha256 } from '../sha256.ts';

/** A row as a thing of the record beside the one that stands there, or what is wrong with it. */
export type JudgedRow<Thing> =
  | { readonly problems: readonly CellProblem[] }
  | { readonly outcome: 'new' | 'changed' | 'unchanged'; readonly thing: Thing; readonly before?: Thing };

export type ReadRow<Thing> =
  { readonly ok: true; readonly thing: Thing } | { readonly ok: false; readonly problems: readonly CellProblem[] };

/** How a list is held against what is known. */
export interface Comparison<Thing> {
  /** what tells one thing from another */
  readonly keyOf: (thing: Thing) => string;
  /** by key */
  readonly standing: ReadonlyMap<string, Thing>;
  /** column that is named when a thing stands in the list twice */
  readonly column: ImportColumnName;
}

/** Judges the rows of a list, in order. */
export function judgeAgainst<Thing>(
  rows: readonly ReadRow<Thing>[],
  { keyOf, standing, column }: Comparison<Thing>,
): readonly JudgedRow<Thing>[] {
  const seen = new Set<string>();
  return rows.map((row): JudgedRow<Thing> => {
    if (!row.ok) return { problems: row.problems };
    const key = keyOf(row.thing);
    if (seen.has(key)) return { problems: [{ code: 'ROW_TWICE', column }] };
    seen.add(key);
    const before = standing.get(key);
    if (before === undefined) return { outcome: 'new', thing: row.thing };
    return { outcome: isSame(row.thing, before) ? 'unchanged' : 'changed', thing: row.thing, before };
  });
}

/** Things that are not yet as the list has them. */
export function changesOf<Thing>(rows: readonly JudgedRow<Thing>[]): readonly Thing[] {
  return rows.flatMap((row) => ('thing' in row && row.outcome !== 'unchanged' ? [row.thing] : []));
}

/** One hash over what a list would do: the same again exactly when neither the list nor what it meets has changed. */
export function planHash(rows: readonly JudgedRow<unknown>[]): string {
  const lines = rows.map((row) => ('outcome' in row && row.outcome === 'unchanged' ? null : row));
  return sha256(canonicalJson(lines as unknown as Json));
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}
