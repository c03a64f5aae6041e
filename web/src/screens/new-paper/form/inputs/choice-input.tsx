import { Select } from 'antd';
import { useLanguage } from '../../../../i18n/use-language.ts';
import styles from '../field.module.css';
import { textOf } from '../content.ts';
import { inputAttributes, type InputProps } from './input-props.ts';

/** One of the values the schema lists. */
export function ChoiceInput(props: InputProps) {
  const language = useLanguage();
  const { schema, value, onChange } = props;
  const options = (schema.enum ?? []).map((key) => ({ value: key, label: schema.options?.[key]?.[language] ?? key }));
  return (
    <Select
      {...inputAttributes(props)}
      className={styles.full ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      value={textOf(value) || null}
      options={options}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
}
