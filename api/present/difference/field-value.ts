import type { Json } from '../../../domain/shared/json.ts';
import type { Language, LocalizedText } from '../../../domain/shared/localized.ts';
import type { FieldSchema } from '../content-schema.ts';

/** Names of what a content knows by id only. */
export interface KnownNames {
  readonly students: ReadonlyMap<string, string>;
  readonly programmes: ReadonlyMap<string, string>;
}

export interface ValueReader {
  readonly language: Language;
  readonly names: KnownNames;
}

const YES_NO: Readonly<Record<'yes' | 'no', LocalizedText>> = {
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  no: { kk: 'жоқ', ru: 'нет', en: 'no' },
};

/** Widgets whose values are texts that people write. */
const TEXTS: readonly (string | undefined)[] = ['line', 'text', 'localized-text', undefined];

/** A value as people read it: a title in the place of a code or an id, a date as papers write it. */
export function valueText(value: Json, schema: FieldSchema | undefined, reader: ValueReader): string {
  if (typeof value === 'boolean') return YES_NO[value ? 'yes' : 'no'][reader.language];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? codeText(value, schema, reader) : '';
}

function codeText(code: string, schema: FieldSchema | undefined, { language, names }: ValueReader): string {
  if (schema?.widget === 'date') return code.split('-').reverse().join('.');
  const titles = schema?.widget === 'student' ? names.students : names.programmes;
  return titles.get(code) ?? schema?.options?.[code]?.[language] ?? code;
}

/** Tells whether both sides are texts in which single words may have changed. */
export function isText(value: Json | undefined, schema: FieldSchema | undefined): value is string {
  return typeof value === 'string' && TEXTS.includes(schema?.widget);
}
