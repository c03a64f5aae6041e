import type { Json } from '../shared/json.ts';

/** What the rules of a procedure computed from the content: ids, codes, dates and counts, never personal data. */
export type Facts = Readonly<Record<string, Json>>;

/** A small expression on the facts of a case. */
export type Condition =
  | { readonly fact: string; readonly is: Json }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly fact: string; readonly contains: Json }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Tells whether `condition` holds on `facts`; a missing fact never satisfies a comparison. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  const value = facts[condition.fact];
  if ('is' in condition) return value === condition.is;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  return Array.isArray(value) && value.includes(condition.contains);
}

/** The facts a condition looks at, as they are; for the record of how it was decided. */
export function weighedFacts(condition: Condition, facts: Facts): Facts {
  if ('not' in condition) return weighedFacts(condition.not, facts);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts) return Object.assign({}, ...parts.map((part) => weighedFacts(part, facts))) as Facts;
  const { fact } = condition as Extract<Condition, { fact: string }>;
  return { [fact]: facts[fact] ?? null };
}
