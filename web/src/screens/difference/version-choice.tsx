import { Select } from 'antd';
import styles from './difference.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly versions: readonly number[];
  readonly onChange: (version: number) => void;
}

/** One of the two versions that are compared. */
export function VersionChoice({ label, value, versions, onChange }: Props) {
  const options = versions.map((version) => ({ value: version, label: `${version}` }));
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <Select<number> aria-label={label} value={value} options={options} onChange={onChange} />
    </label>
  );
}
