import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';

const SOURCES = join(import.meta.dirname, '..');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Texts = ReadonlyMap<string, string>;

function flatten(node: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${path}.${key}`)
      : [[`${path}.${key}`, String(value)] as const],
  );
}

function textsOf(language: Language): Texts {
  const folder = join(import.meta.dirname, language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.flatMap((name) => {
      const node = JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
      return flatten(node, name.replace('.json', ''));
    }),
  );
}

function keysOf(texts: Texts): ReadonlySet<string> {
  return new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')));
}

function sourceText(): string {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'));
  return sources.map((name) => readFileSync(join(SOURCES, name), 'utf8')).join('\n');
}

/** Keys named in full, and the beginnings of those put together from a code. */
function usesIn(source: string) {
  const whole = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key);
  const parts = [...source.matchAll(/\bt\(\s*`([\w.-]+)\$\{[^}]*\}([\w.-]*)`/g)];
  return { whole: new Set(whole), parts: parts.map(([, start = '', end = '']) => ({ start, end })) };
}

const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)])) as Record<Language, Texts>;
const uses = usesIn(sourceText());

function isUsed(key: string): boolean {
  if (uses.whole.has(key)) return true;
  return uses.parts.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
}

test.each(LANGUAGES)('every text of the interface exists in %s', (language) => {
  const all = new Set(LANGUAGES.flatMap((one) => [...keysOf(texts[one])]));
  const own = keysOf(texts[language]);
  expect([...all].filter((key) => !own.has(key))).toEqual([]);
});

test.each(LANGUAGES)('no text in %s is empty or the same as its key', (language) => {
  const bad = [...texts[language]].filter(([key, text]) => text.trim() === '' || text === key);
  expect(bad).toEqual([]);
});

test.each(LANGUAGES)('a counted text has every plural form of %s', (language) => {
  const counted = [...texts[language].keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const missing = [...new Set(counted)].flatMap((key) =>
    forms.map((form) => `${key}_${form}`).filter((name) => !texts[language].has(name)),
  );
  expect(missing).toEqual([]);
});

test.each(LANGUAGES)('the texts in %s take the same values as the Kazakh ones', (language) => {
  const valuesIn = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
  const different = [...texts[language]].filter(([key, text]) => {
    const kazakh = texts.kk.get(key) ?? texts.kk.get(key.replace(PLURAL, '_other'));
    return valuesIn(text).join() !== valuesIn(kazakh).join();
  });
  expect(different).toEqual([]);
});

test('every text the sources ask for exists', () => {
  const known = keysOf(texts.kk);
  const absent = [...uses.whole].filter((key) => !known.has(key));
  const startless = uses.parts.filter(
    ({ start, end }) => ![...known].some((key) => key.startsWith(start) && key.endsWith(end)),
  );
  expect({ absent, startless }).toEqual({ absent: [], startless: [] });
});

test('every text is used somewhere', () => {
  expect([...keysOf(texts.kk)].filter((key) => !isUsed(key))).toEqual([]);
});
