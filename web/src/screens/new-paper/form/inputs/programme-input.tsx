import { Select } from 'antd';
import { useProgrammes } from '../../../../data/students.ts';
import styles from '../field.module.css';
import { textOf } from '../content.ts';
import { inputAttributes, type InputProps } from './input-props.ts';

/** An educational programme of the university. */
export function ProgrammeInput(props: InputProps) {
  const { value, onChange } = props;
  const { data, isPending } = useProgrammes();
  const options = (data ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  return (
    <Select
      {...inputAttributes(props)}
      className={styles.full ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      value={textOf(value) || null}
      options={options}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
}
