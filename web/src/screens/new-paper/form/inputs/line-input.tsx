import { Input } from 'antd';
import { textOf } from '../content.ts';
import { inputAttributes, type InputProps } from './input-props.ts';

/** One line of text. */
export function LineInput(props: InputProps) {
  const { schema, value, onChange } = props;
  return (
    <Input
      {...inputAttributes(props)}
      {...(schema.maxLength !== undefined && { maxLength: schema.maxLength })}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
