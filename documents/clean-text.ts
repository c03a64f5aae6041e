import type { Json } from '../domain/shared/json.ts';

// Illegal in XML 1.0 or no characters at all, lone surrogates, and the invisible marks that turn the direction of writing.
const UNWANTED =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
const LINE_SEPARATORS = /[\u0085\u2028\u2029]/g;

// Plain Latin and Cyrillic with the usual punctuation: nearly every value, and already what it should be.
const ALREADY_CLEAN = /^[\x20-\x7E\u00A0-\u00BF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2116]*$/;

/** The text in NFC without characters a paper must not or cannot hold; separators of lines become spaces. */
export function cleanText(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  return text.normalize('NFC').replace(LINE_SEPARATORS, ' ').replace(UNWANTED, '');
}

/** Cleans every text inside a value; keys stay as they are. */
export function cleanValues(value: Json): Json {
  if (typeof value === 'string') return cleanText(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(cleanValues);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanValues(item)]));
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
