import type { HelperOptions } from 'handlebars';
import type { NameParts } from '../../domain/names/name-parts.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../domain/shared/localized.ts';
import { DocumentError } from '../document-error.ts';

/** Handlebars gives a helper its arguments and then the options. */
export type HelperCall = readonly unknown[];

/** Options stand last in the arguments of every helper. */
export function optionsOf(call: HelperCall): HelperOptions {
  return call.at(-1) as HelperOptions;
}

/** A field at the top of the model. */
export function rootField(call: HelperCall, field: string): unknown {
  const data = optionsOf(call).data as { readonly root: Readonly<Record<string, unknown>> };
  return data.root[field];
}

/** Language of the text a helper makes: `language=` in the template, else the language of the document. */
export function languageOf(call: HelperCall): DocumentLanguage {
  const language: unknown = optionsOf(call).hash['language'] ?? rootField(call, 'language');
  const found = DOCUMENT_LANGUAGES.find((known) => known === language);
  if (!found) throw new DocumentError(`no documents are made in the language «${String(language)}»`);
  return found;
}

/** @throws DocumentError naming the helper when the value is not a text */
export function textArgument(helper: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new DocumentError(`${helper} needs a text and got ${describe(value)}`);
}

/** @throws DocumentError naming the helper when the value is not a whole number */
export function integerArgument(helper: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new DocumentError(`${helper} needs a whole number and got ${describe(value)}`);
}

/** @throws DocumentError naming the helper when the value is not a name of three parts */
export function nameArgument(helper: string, value: unknown): NameParts {
  if (isName(value)) return value;
  throw new DocumentError(`${helper} needs a name (surname, givenName, patronymic) and got ${describe(value)}`);
}

function isName(value: unknown): value is NameParts {
  if (typeof value !== 'object' || value === null) return false;
  const parts = value as Record<string, unknown>;
  return ['surname', 'givenName', 'patronymic'].every((key) => typeof parts[key] === 'string');
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
