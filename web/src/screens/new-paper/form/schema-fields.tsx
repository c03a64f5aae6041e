import { recordOf, withField } from './content.ts';
import { fieldsOf, type FieldSchema, type NamedField } from './field-schema.ts';
import { SchemaField } from './schema-field.tsx';

interface Props {
  readonly schema: FieldSchema;
  readonly pointer: string;
  readonly value: unknown;
  /** fields edited elsewhere */
  readonly except?: readonly string[];
  readonly onChange: (value: unknown) => void;
}

/** Every field of an object, in the order of its schema. */
export function SchemaFields({ schema, pointer, value, except = [], onChange }: Props) {
  const record = recordOf(value);
  const shown = fieldsOf(schema).filter(({ name }) => !except.includes(name));
  return shown.map((field: NamedField) => (
    <SchemaField
      key={field.name}
      field={field}
      pointer={`${pointer}/${field.name}`}
      value={record[field.name]}
      onChange={(next) => onChange(withField(record, field.name, next))}
    />
  ));
}
