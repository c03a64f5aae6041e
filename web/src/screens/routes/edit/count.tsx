import { InputNumber } from 'antd';
import styles from './editor.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; an empty field is 0, of which the check says what it thinks. */
export function Count({ label, value, onChange }: Props) {
  return (
    <InputNumber
      className={styles.count ?? ''}
      aria-label={label}
      min={0}
      precision={0}
      value={value}
      onChange={(typed) => onChange(typed ?? 0)}
    />
  );
}
