import { BasisInput } from './inputs/basis-input.tsx';
import { ChoiceInput } from './inputs/choice-input.tsx';
import { DateInput } from './inputs/date-input.tsx';
import { LineInput } from './inputs/line-input.tsx';
import { LocalizedInput } from './inputs/localized-input.tsx';
import { NumberInput } from './inputs/number-input.tsx';
import { ProgrammeInput } from './inputs/programme-input.tsx';
import { TextInput } from './inputs/text-input.tsx';
import { Field } from './field.tsx';
import { widgetOf, type NamedField, type Widget } from './field-schema.ts';
import type { InputProps } from './inputs/input-props.ts';

const INPUTS: Readonly<Partial<Record<Widget, (props: InputProps) => React.ReactNode>>> = {
  basis: BasisInput,
  choice: ChoiceInput,
  date: DateInput,
  line: LineInput,
  'localized-text': LocalizedInput,
  number: NumberInput,
  programme: ProgrammeInput,
  text: TextInput,
};

const GROUPS: readonly Widget[] = ['basis', 'localized-text'];

interface Props {
  readonly field: NamedField;
  readonly pointer: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One field, edited the way its schema asks for. */
export function SchemaField({ field, pointer, value, onChange }: Props) {
  const widget = widgetOf(field.schema);
  const Input = INPUTS[widget];
  if (!Input) return null;
  return (
    <Field schema={field.schema} pointer={pointer} isRequired={field.isRequired} isGroup={GROUPS.includes(widget)}>
      {(ids) => <Input {...ids} schema={field.schema} pointer={pointer} value={value} onChange={onChange} />}
    </Field>
  );
}
