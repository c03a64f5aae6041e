import type { ReactNode } from 'react';
import { recordOf, withField } from './content.ts';
import { fieldsOf, widgetOf, type FieldSchema, type NamedField, type Widget } from './field-schema.ts';
import { Field } from './field.tsx';
import { BasisInput } from './inputs/basis-input.tsx';
import { ChoiceInput } from './inputs/choice-input.tsx';
import { ChoicesInput } from './inputs/choices-input.tsx';
import { DateInput } from './inputs/date-input.tsx';
import type { InputProps } from './inputs/input-props.ts';
import { LineInput } from './inputs/line-input.tsx';
import { LocalizedInput } from './inputs/localized-input.tsx';
import { NumberInput } from './inputs/number-input.tsx';
import { OrderInput } from './inputs/order-input.tsx';
import { ProgrammeInput } from './inputs/programme-input.tsx';
import { TextInput } from './inputs/text-input.tsx';

const INPUTS: Readonly<Partial<Record<Widget, (props: InputProps) => ReactNode>>> = {
  basis: BasisInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  date: DateInput,
  line: LineInput,
  'localized-text': LocalizedInput,
  number: NumberInput,
  order: OrderInput,
  programme: ProgrammeInput,
  text: TextInput,
};

const GROUPS: readonly Widget[] = ['basis', 'localized-text'];

interface FieldProps {
  readonly field: NamedField;
  readonly pointer: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One field, edited the way its schema asks for. */
function SchemaField({ field, pointer, value, onChange }: FieldProps) {
  const { schema, isRequired } = field;
  const widget = widgetOf(schema);
  const Input = INPUTS[widget];
  if (!Input) return null;
  return (
    <Field schema={schema} pointer={pointer} isRequired={isRequired} isGroup={GROUPS.includes(widget)}>
      {(ids) => (
        <Input {...ids} schema={schema} pointer={pointer} value={value} onChange={onChange} Fields={SchemaFields} />
      )}
    </Field>
  );
}

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
  return shown.map((field) => (
    <SchemaField
      key={field.name}
      field={field}
      pointer={`${pointer}/${field.name}`}
      value={record[field.name]}
      onChange={(next) => onChange(withField(record, field.name, next))}
    />
  ));
}
