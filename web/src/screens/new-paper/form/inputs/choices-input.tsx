import { Select } from 'antd';
import { useLanguage } from '../../../../i18n/use-language.ts';
import styles from '../field.module.css';
import { listOf, textOf } from '../content.ts';
import { inputAttributes, type InputProps } from './input-props.ts';

/** Some of the values the schema lists; codes typed one after another where it lists none. */
export function ChoicesInput(props: InputProps) {
  const language = useLanguage();
  const { schema, value, onChange } = props;
  const known = schema.items?.enum ?? [];
  const options = known.map((key) => ({ value: key, label: schema.options?.[key]?.[language] ?? key }));
  return (
    <Select
      {...inputAttributes(props)}
      className={styles.full ?? ''}
      mode={known.length > 0 ? 'multiple' : 'tags'}
      tokenSeparators={[',', ' ']}
      showSearch={{ optionFilterProp: 'label' }}
      value={listOf(value).map(textOf)}
      options={options}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}
