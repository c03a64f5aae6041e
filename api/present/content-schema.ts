/** The form of a kind as JSON Schema, with what people read about its fields. */
import { z } from 'zod';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

export type JsonSchema = Record<string, unknown>;

/** A field of the form; everything else JSON Schema knows may stand beside. */
export interface FieldSchema {
  readonly titles?: LocalizedText;
  readonly options?: Readonly<Record<string, LocalizedText>>;
  readonly widget?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
}

/** Schemas never change while the program runs. */
const schemas = new WeakMap<object, JsonSchema>();

export function contentSchemaOf({ contentSchema }: ProcedureKind): JsonSchema {
  const known = schemas.get(contentSchema) ?? z.toJSONSchema(contentSchema, { io: 'input' });
  schemas.set(contentSchema, known);
  return known;
}

/** Title of a part of the content in the reader's language; its own key when the form names none. */
export function partTitleOf(kind: ProcedureKind, part: string, language: Language): string {
  const { properties } = contentSchemaOf(kind) as FieldSchema;
  return properties?.[part]?.titles?.[language] ?? part;
}
