import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ERROR_STATUS, type ErrorCode } from '../../contracts/errors.ts';
import { LANGUAGES } from '../../domain/shared/localized.ts';
import { FIELD_CODES, fieldText } from './field-text.ts';
import { problemText } from './problem-text.ts';

const CODES = Object.keys(ERROR_STATUS) as ErrorCode[];

test.each(LANGUAGES)('every error has a title and whole sentences in %s', (language) => {
  for (const code of CODES) {
    const { title, detail } = problemText(code, language);
    expect(title, code).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(detail, code).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test('the texts of an error stand in the file of one subject alone', async () => {
  const folder = new URL('./problems/', import.meta.url);
  const subjects = await Promise.all(
    readdirSync(folder).map((name): Promise<Record<string, object>> => import(new URL(name, folder).href)),
  );
  const told = subjects.flatMap((subject) => Object.values(subject).flatMap((texts) => Object.keys(texts)));
  expect(told.toSorted()).toEqual(CODES.toSorted());
});

test('no text of an error was left in another language', () => {
  for (const code of CODES) {
    const texts = LANGUAGES.map((language) => problemText(code, language).detail);
    expect(new Set(texts).size, code).toBe(LANGUAGES.length);
    expect(problemText(code, 'en').detail, code).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(problemText(code, 'kk').detail, code).toMatch(/[әғқңөұүһі]/iu);
  }
});

test('every field error is told apart in each language', () => {
  for (const language of LANGUAGES) {
    expect(new Set(FIELD_CODES.map((code) => fieldText(code, language, 3))).size).toBe(FIELD_CODES.length);
  }
});
