import { InputNumber } from 'antd';
import type { FieldSchema } from '../field-schema.ts';
import styles from '../field.module.css';
import { inputAttributes, type InputProps } from './input-props.ts';

/** Digits after the comma: none, unless the schema counts in fractions. */
function precisionOf({ multipleOf = 1 }: FieldSchema): number {
  return Math.max(0, Math.round(-Math.log10(multipleOf)));
}

/** A number within the limits of the schema. */
export function NumberInput(props: InputProps) {
  const { schema, value, onChange } = props;
  return (
    <InputNumber
      {...inputAttributes(props)}
      className={styles.full ?? ''}
      precision={precisionOf(schema)}
      {...(schema.minimum !== undefined && { min: schema.minimum })}
      {...(schema.maximum !== undefined && { max: schema.maximum })}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
