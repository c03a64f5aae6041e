import { useTranslation } from 'react-i18next';
import type { Retention } from '../api/models.ts';

/** How long a rule has papers kept, with the item of the list it stands in. */
export function useRetentionWords(): (rule: Pick<Retention, 'period' | 'item'> | undefined) => string {
  const { t } = useTranslation();
  return (rule) => {
    const period = rule?.period;
    const words =
      period?.type === 'years'
        ? t('files.period.years', { count: period.years })
        : t(`files.period.${period?.type ?? 'none'}`);
    return rule?.item === undefined ? words : `${words}, ${t('files.item', { item: rule.item })}`;
  };
}
