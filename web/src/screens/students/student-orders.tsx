import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentView } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './student-page.module.css';

function Orders({ orders }: { readonly orders: StudentView['orders'] }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (orders.length === 0) return <p className={styles.quiet}>{t('students.noOrders')}</p>;
  return (
    <ul className={styles.list} aria-label={t('students.orders')}>
      {orders.map((order) => (
        <li key={order.caseId} className={styles.line}>
          <Link to={`/cases/${order.caseId}`}>
            {t('common.number', { number: order.number })} · {order.title}
          </Link>
          <span className={styles.quiet}>
            {day(order.registeredOn)}
            {order.effectiveOn && ` · ${t('students.effectiveOn', { day: day(order.effectiveOn) })}`}
            {order.annulledBy &&
              order.status === 'annulled' &&
              ` · ${t('journals.annulledBy', { number: order.annulledBy.number, date: day(order.annulledBy.registeredOn) })}`}
            {order.amendedBy.map(
              ({ number, registeredOn }) => ` · ${t('journals.amendedBy', { number, date: day(registeredOn) })}`,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Papers({ papers }: { readonly papers: StudentView['papers'] }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (papers.length === 0) return <p className={styles.quiet}>{t('students.noPapers')}</p>;
  return (
    <ul className={styles.list} aria-label={t('students.papers')}>
      {papers.map((paper) => (
        <li key={paper.documentId} className={styles.line}>
          <a href={`/api/v1/documents/${paper.documentId}/content`} download>
            <DownloadOutlined /> {paper.title} ({t(`paper.language.${paper.language}`)})
          </a>
          <span className={styles.quiet}>
            {day(paper.filedAt)}
            {paper.status === 'annulled' && ` · ${t('students.paperAnnulled')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Orders about a student, and the papers in the personal file. */
export function StudentOrders({ student }: { readonly student: StudentView }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className={styles.heading}>{t('students.orders')}</h2>
      <Orders orders={student.orders} />
      <h2 className={styles.heading}>{t('students.papers')}</h2>
      <Papers papers={student.papers} />
    </>
  );
}
