import type { Json } from '../../../domain/shared/json.ts';
import type { FieldSchema } from '../content-schema.ts';
import { isText } from './field-value.ts';

/** All texts people wrote in a content, one a line, in the order of the form. */
export function contentText(value: Json | undefined, schema: FieldSchema | undefined): string {
  if (isText(value, schema)) return `${value}\n`;
  if (typeof value !== 'object' || value === null) return '';
  const members = Object.entries(value as Readonly<Record<string, Json>>);
  return members.map(([key, member]) => contentText(member, schema?.items ?? schema?.properties?.[key])).join('');
}
