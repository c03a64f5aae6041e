import { useTranslation } from 'react-i18next';
import type { RouteTerm } from '../../../api/models.ts';
import { Choice } from './choice.tsx';
import { Count } from './count.tsx';
import styles from './editor.module.css';

interface Props {
  readonly label: string;
  readonly value: RouteTerm;
  readonly onChange: (value: RouteTerm) => void;
}

/** So many working days or hours. */
export function TermField({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const units = (['working-days', 'working-hours'] as const).map((unit) => ({
    value: unit,
    label: t(`routes.unit.${unit}`),
  }));
  return (
    <div className={styles.line}>
      <Count label={label} value={value.amount} onChange={(amount) => onChange({ ...value, amount })} />
      <Choice
        label={t('routes.edit.unit')}
        value={value.unit}
        options={units}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </div>
  );
}
