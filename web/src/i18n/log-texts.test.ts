import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';

const ENGINE = join(import.meta.dirname, '../../../domain/approval');

function source(name: string): string {
  return readFileSync(join(ENGINE, name), 'utf8');
}

function texts(language: Language, file: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(join(import.meta.dirname, language, file), 'utf8')) as never;
}

const EVENTS = [...source('events.ts').matchAll(/readonly type: '([\w-]+)'/g)].map(([, type = '']) => type);
const [, verdicts = ''] = /type Verdict =([^;]+);/.exec(source('state.ts')) ?? [];
const VERDICTS = [...verdicts.matchAll(/'([\w-]+)'/g)].map(([, verdict = '']) => verdict);

test.each(LANGUAGES)('everything that can happen in a case has its words in %s', (language) => {
  // a decision is told by its verdict
  const known = new Set([...Object.keys(texts(language, 'log.json')['act'] ?? {}), 'decided']);
  expect(EVENTS).toContain('place-moved');
  expect(EVENTS.filter((type) => !known.has(type))).toEqual([]);
  expect([...known].filter((type) => !EVENTS.includes(type))).toEqual([]);
});

test.each(LANGUAGES)('every verdict has its words in %s', (language) => {
  const known = Object.keys(texts(language, 'common.json')['verdict'] ?? {});
  expect(VERDICTS).toContain('sign');
  expect(known.sort()).toEqual([...VERDICTS].sort());
});
