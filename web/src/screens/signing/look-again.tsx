import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVisas } from '../../data/case-records.ts';
import styles from './look-again.module.css';

interface Props {
  readonly caseId: string;
  /** ids of the tasks of the visas chosen */
  readonly chosen: readonly string[];
  readonly onChoose: (taskIds: readonly string[]) => void;
}

/** Whoever has approved already and is to look again, whatever the author changes. */
export function LookAgain({ caseId, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { data } = useVisas(caseId);
  const options = (data ?? [])
    .filter(({ stands }) => stands)
    .map(({ taskId, name, post }) => ({ value: taskId, label: `${name} · ${post}` }));
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('signing.lookAgain.label')}</legend>
      <p className={styles.quiet}>{t('signing.lookAgain.why')}</p>
      <Checkbox.Group className={styles['people'] ?? ''} options={options} value={[...chosen]} onChange={onChoose} />
    </fieldset>
  );
}
