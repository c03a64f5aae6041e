import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import styles from '../field.module.css';
import { textOf } from '../content.ts';
import { inputAttributes, type InputProps } from './input-props.ts';

const STORED = 'YYYY-MM-DD';
const SHOWN = 'DD.MM.YYYY';

/** A calendar date. */
export function DateInput(props: InputProps) {
  const { value, onChange } = props;
  const date = dayjs(textOf(value), STORED);
  return (
    <DatePicker
      {...inputAttributes(props)}
      className={styles.full ?? ''}
      format={SHOWN}
      placeholder=""
      value={date.isValid() ? date : null}
      onChange={(next) => onChange(next?.format(STORED))}
    />
  );
}
