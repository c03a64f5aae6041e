/** Looks through any data for texts of several languages that lack one. */
import { LANGUAGES } from '../../domain/shared/localized.ts';

const DOCUMENT_LANGUAGES_ONLY = new Set(['kk', 'ru']);

/** Places of texts in which a language is missing or blank. Forms of papers have two languages and are no such texts. */
export function incompleteTexts(value: unknown, place = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  if (isText(value)) return LANGUAGES.filter((language) => isBlank(value[language])).map((each) => `${place}/${each}`);
  return Object.entries(value).flatMap(([key, inner]) => incompleteTexts(inner, `${place}/${key}`));
}

function isText(value: object): value is Record<string, unknown> {
  const keys = Object.keys(value);
  const languages = LANGUAGES as readonly string[];
  // languages may themselves be what one chooses from: their names are texts, the list of them is none
  const isList = Object.values(value).every((inner) => typeof inner === 'object');
  const onlyLanguages = keys.length > 0 && !isList && keys.every((key) => languages.includes(key));
  return onlyLanguages && !keys.every((key) => DOCUMENT_LANGUAGES_ONLY.has(key));
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
