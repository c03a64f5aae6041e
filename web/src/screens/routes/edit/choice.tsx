import { Select } from 'antd';
import styles from './editor.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a list, searched by its words. */
export function Choice<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <Select<Value>
      className={styles.choice ?? ''}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      options={[...options]}
      onChange={onChange}
    />
  );
}
