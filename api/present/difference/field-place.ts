import type { Language } from '../../../domain/shared/localized.ts';
import type { FieldSchema } from '../content-schema.ts';

/** A place of a content as the form describes it. */
export interface FieldPlace {
  /** titles from the part downwards; a position in a list counts from one */
  readonly title: string;
  readonly schema: FieldSchema | undefined;
}

/** Follows a path below a part of the form. */
export function placeOf(part: FieldSchema | undefined, path: readonly string[], language: Language): FieldPlace {
  const titles: string[] = [];
  let schema = part;
  for (const key of path) {
    const step = stepInto(schema, key, language);
    titles.push(step.title);
    schema = step.schema;
  }
  return { title: titles.join(' · '), schema };
}

function stepInto(schema: FieldSchema | undefined, key: string, language: Language): FieldPlace {
  if (schema?.items) return { title: `${Number(key) + 1}`, schema: schema.items };
  const member = schema?.properties?.[key];
  return { title: member?.titles?.[language] ?? key, schema: member };
}
