import { Input } from 'antd';
import { textOf } from '../content.ts';
import { inputAttributes, type InputProps } from './input-props.ts';

const SIZE = { minRows: 1, maxRows: 10 };

/** A text that may have several lines. */
export function TextInput(props: InputProps) {
  const { schema, value, onChange } = props;
  return (
    <Input.TextArea
      {...inputAttributes(props)}
      {...(schema.maxLength !== undefined && { maxLength: schema.maxLength })}
      autoSize={SIZE}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
