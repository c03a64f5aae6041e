/** The part of a kind's JSON Schema that the form reads. */
import type { Localized } from '../../../i18n/language.ts';

export type Widget =
  | 'students'
  | 'student'
  | 'order'
  | 'programme'
  | 'date'
  | 'line'
  | 'text'
  | 'localized-text'
  | 'choice'
  | 'choices'
  | 'number'
  | 'basis';

export interface FieldSchema {
  readonly type?: string;
  readonly widget?: Widget;
  readonly title?: string;
  readonly titles?: Localized;
  readonly help?: Localized;
  readonly options?: Readonly<Record<string, Localized>>;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
}

export interface NamedField {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly isRequired: boolean;
}

/** Fields of an object schema in the order of its definition. */
export function fieldsOf(schema: FieldSchema): readonly NamedField[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    isRequired: schema.required?.includes(name) ?? false,
  }));
}

/** How a field is edited: what the schema asks for, else what fits its type. */
export function widgetOf(schema: FieldSchema): Widget {
  if (schema.widget) return schema.widget;
  if (schema.enum) return 'choice';
  if (schema.type === 'array') return 'basis';
  return schema.type === 'integer' || schema.type === 'number' ? 'number' : 'line';
}

/** The field that names the earlier order the paper is about. */
export function orderField(schema: FieldSchema): NamedField | undefined {
  return fieldsOf(schema).find(({ schema: { widget } }) => widget === 'order');
}

/** The field that holds whom the paper is about. */
export function peopleField(schema: FieldSchema): NamedField | undefined {
  return fieldsOf(schema).find(({ schema: { widget } }) => widget === 'students' || widget === 'student');
}
