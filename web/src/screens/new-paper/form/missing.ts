import { isEmpty, listOf, recordOf } from './content.ts';
import { fieldsOf, type FieldSchema } from './field-schema.ts';

/** Pointers of the required fields that are still empty, in the order of the form. */
export function missingFields(schema: FieldSchema, content: unknown, pointer = ''): readonly string[] {
  if (schema.type === 'array') return missingInRows(schema, content, pointer);
  if (schema.type !== 'object') return [];
  const record = recordOf(content);
  return fieldsOf(schema).flatMap(({ name, schema: field, isRequired }) => {
    const place = `${pointer}/${name}`;
    const value = record[name];
    if (isEmpty(value) && !isRequired) return [];
    if (isEmpty(value) && field.widget !== 'basis') return [place];
    return missingFields(field, value, place);
  });
}

function missingInRows(schema: FieldSchema, value: unknown, pointer: string): readonly string[] {
  const { items, minItems = 0 } = schema;
  const stored = listOf(value);
  // the form shows an empty first row where one is obligatory
  const rows = stored.length === 0 && minItems > 0 ? [{}] : stored;
  if (!items) return [];
  return rows.flatMap((row, index) => missingFields(items, row, `${pointer}/${index}`));
}
