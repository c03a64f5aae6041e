import type { RouteCondition } from '../../api/models.ts';

export const TESTS = ['is', 'is-not', 'at-least', 'below', 'contains', 'lacks'] as const;
export type Test = (typeof TESTS)[number];

/** One comparison of a condition, as a line that people read and fill. */
export interface ConditionRow {
  readonly fact: string;
  readonly test: Test;
  readonly value: string | number | boolean;
}

/** How the lines hold together. */
export interface ConditionTable {
  readonly joined: 'all' | 'any';
  readonly rows: readonly ConditionRow[];
}

type Negated = Extract<RouteCondition, { all: unknown }>['all'][number];
type Comparison = Extract<Negated, { fact: string }>;

/** The lines of a condition; none when the stage is for every paper. */
export function toTable(condition: RouteCondition | undefined): ConditionTable {
  if (!condition) return { joined: 'all', rows: [] };
  if ('any' in condition) return { joined: 'any', rows: condition.any.map(toRow) };
  if ('all' in condition) return { joined: 'all', rows: condition.all.map(toRow) };
  return { joined: 'all', rows: [toRow(condition)] };
}

/** The condition the lines make. */
export function fromTable({ joined, rows }: ConditionTable): RouteCondition | undefined {
  const parts = rows.map(fromRow);
  const [only] = parts;
  if (!only) return undefined;
  if (parts.length === 1) return only;
  return joined === 'any' ? { any: parts } : { all: parts };
}

function toRow(part: Negated): ConditionRow {
  if ('not' in part) {
    const { test, ...row } = toRow(part.not);
    return { ...row, test: OPPOSITES[test] };
  }
  if ('atLeast' in part) return { fact: part.fact, test: 'at-least', value: part.atLeast };
  if ('contains' in part) return { fact: part.fact, test: 'contains', value: part.contains };
  return { fact: part.fact, test: 'is', value: part.is };
}

const OPPOSITES: Readonly<Record<Test, Test>> = {
  is: 'is-not',
  'is-not': 'is',
  'at-least': 'below',
  below: 'at-least',
  contains: 'lacks',
  lacks: 'contains',
};

const NEGATIVE: readonly Test[] = ['is-not', 'below', 'lacks'];

function fromRow({ fact, test, value }: ConditionRow): Negated {
  if (NEGATIVE.includes(test)) return { not: comparisonOf({ fact, test: OPPOSITES[test], value }) };
  return comparisonOf({ fact, test, value });
}

function comparisonOf({ fact, test, value }: ConditionRow): Comparison {
  if (test === 'at-least') return { fact, atLeast: Number(value) };
  if (test === 'contains') return { fact, contains: value };
  return { fact, is: value };
}
