import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseRelation, CaseView } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './case-notices.module.css';

/** The sentence that fits how far the later order has come. */
function useWords(): (relation: CaseRelation) => string {
  const { t } = useTranslation();
  const { day } = useFormat();
  return ({ type, status, number, registeredOn }) => {
    const order =
      number && registeredOn ? t('case.relations.order', { number, date: day(registeredOn) }) : t('common.draft');
    if (status === 'open') return t(`case.relations.onItsWay.${type}`, { order });
    if (status === 'registered') return t(`case.relations.soon.${type}`, { order });
    return status === 'annulled'
      ? t(`case.relations.void.${type}`, { order })
      : t(`case.relations.stands.${type}`, { order });
  };
}

function severityOf({ type, status }: CaseRelation): 'error' | 'warning' | 'info' {
  if (type === 'annulled-by') return status === 'open' ? 'warning' : 'error';
  return type === 'amended-by' && status !== 'annulled' ? 'warning' : 'info';
}

/** The orders this one speaks of, and those that speak of it. */
export function CaseRelations({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const words = useWords();
  if (paper.relations.length === 0) return null;
  return (
    <section className={styles.zone} aria-label={t('case.relations.title')}>
      {paper.relations.map((relation) => (
        <Alert
          key={relation.caseId}
          className={styles.notice ?? ''}
          type={severityOf(relation)}
          showIcon
          title={words(relation)}
          description={relation.title}
          action={relation.readable && <Link to={`/cases/${relation.caseId}`}>{t('case.relations.open')}</Link>}
        />
      ))}
    </section>
  );
}
