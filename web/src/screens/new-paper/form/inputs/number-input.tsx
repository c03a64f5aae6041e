import { InputNumber } from 'antd';
import styles from '../field.module.css';
import { inputAttributes, type InputProps } from './input-props.ts';

/** A whole number within the limits of the schema. */
export function NumberInput(props: InputProps) {
  const { schema, value, onChange } = props;
  return (
    <InputNumber
      {...inputAttributes(props)}
      className={styles.full ?? ''}
      precision={0}
      {...(schema.minimum !== undefined && { min: schema.minimum })}
      {...(schema.maximum !== undefined && { max: schema.maximum })}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
