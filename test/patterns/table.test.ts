import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const HERE = import.meta.dirname;

interface Row {
  readonly pattern: string;
  readonly holds: string;
  readonly file: string;
  readonly how: string;
}

function rowsOfTable(): readonly Row[] {
  const text = readFileSync(join(HERE, '../../docs/patterns.md'), 'utf8');
  return text
    .split('\n')
    .filter((line) => /^\| W[CR]P-/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, pattern = '', holds = '', file = '', how = '']) => ({ pattern, holds, file, how }));
}

function patternsTested(): readonly { pattern: string; file: string }[] {
  return readdirSync(HERE)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(join(HERE, file), 'utf8').matchAll(/^describe\('(?<pattern>W[CR]P-[^']+)'/gm)].map((match) => ({
        pattern: match.groups?.['pattern'] ?? '',
        file,
      })),
    );
}

const byPattern = (one: { pattern: string }, other: { pattern: string }) => one.pattern.localeCompare(other.pattern);

test('every pattern that holds has its test, and every test its row', () => {
  const holding = rowsOfTable().filter(({ holds }) => holds !== 'no');
  const listed = holding.map(({ pattern, file }) => ({ pattern, file }));
  expect(listed.sort(byPattern)).toEqual([...patternsTested()].sort(byPattern));
});

test('the table names all patterns of the catalogue once, in their order', () => {
  const numbers = (family: string) =>
    rowsOfTable()
      .filter(({ pattern }) => pattern.startsWith(family))
      .map(({ pattern }) => Number(/\d+/.exec(pattern)?.[0]));
  const all = Array.from({ length: 43 }, (_, index) => index + 1);
  expect(numbers('WCP')).toEqual(all);
  expect(numbers('WRP')).toEqual(all);
});

test('a pattern that does not hold, or holds in part, says why', () => {
  for (const { holds, file, how } of rowsOfTable()) {
    expect(holds).toMatch(/^(yes|part|no)$/);
    expect(how.length).toBeGreaterThan(0);
    if (holds === 'no') expect(file).toBe('–');
  }
});
