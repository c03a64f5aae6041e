/** What differs between two contents of a case. */
import { canonicalJson } from '../change-log/canonical-json.ts';
import { DOCUMENT_LANGUAGES } from '../shared/localized.ts';
import type { Json } from '../shared/json.ts';

type JsonObject = { readonly [key: string]: Json };

/** The parts of a content that differ: its top-level members, sorted. */
export function changedParts(before: Json, after: Json): readonly string[] {
  const [old, fresh] = [asObject(before), asObject(after)];
  const keys = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...keys].filter((key) => !isSame(old[key], fresh[key])).sort();
}

/**
 * Languages whose text was left as it was in a place where the other language changed, so that both may no longer say
 * the same; sorted.
 */
export function staleLanguages(before: Json, after: Json): readonly string[] {
  const found = new Set<string>();
  collectStale(before, after, found);
  return [...found].sort();
}

function collectStale(before: Json | undefined, after: Json | undefined, found: Set<string>): void {
  const [old, fresh] = [asObject(before), asObject(after)];
  if (isBilingual(old) && isBilingual(fresh)) {
    const untouched = DOCUMENT_LANGUAGES.filter((language) => isSame(old[language], fresh[language]));
    if (untouched.length === 1) untouched.forEach((language) => found.add(language));
    return;
  }
  for (const key of Object.keys(fresh)) collectStale(old[key], fresh[key], found);
}

function isBilingual(value: JsonObject): boolean {
  return DOCUMENT_LANGUAGES.every((language) => typeof value[language] === 'string');
}

/** Members of an object, or of a list by their places; nothing for other values. */
function asObject(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
