import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutcomeList } from '../../../api/models.ts';
import styles from './outcomes.module.css';

/** Says that rules nobody has confirmed only propose, and how many students wait for a decision. */
export function RulesNotice({ list }: { readonly list: OutcomeList }) {
  const { t } = useTranslation();
  if (list.isConfirmed || list.undecided === undefined) return null;
  return (
    <Alert
      className={styles.notice ?? ''}
      type="warning"
      showIcon
      title={t('outcomes.unconfirmed')}
      description={t('outcomes.undecided', { count: list.undecided })}
    />
  );
}
