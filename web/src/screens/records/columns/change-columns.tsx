import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordChange } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from '../case-record.module.css';

const PLACES = ['changed', 'added', 'removed'] as const;

/** What the register of changes shows of a registered paper. */
export function useChangeColumns(): readonly Column<RecordChange>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const paper = ({ caseId, number, title, inForce }: RecordChange) => (
    <div className={styles.wide}>
      <Link to={`/cases/${caseId}`}>№ {number}</Link>
      <div className={styles.quiet}>{title}</div>
      {!inForce && <div className={styles.quiet}>{t('journals.status.annulled')}</div>}
    </div>
  );
  const changes = (change: RecordChange) => (
    <div className={styles.wide}>
      {t(`records.change.${change.what}`)}
      {PLACES.filter((place) => change[place].length > 0).map((place) => (
        <div key={place} className={styles.quiet}>
          {t(`records.places.${place}`, { places: change[place].join('; ') })}
        </div>
      ))}
    </div>
  );
  return [
    { key: 'paper', title: t('records.column.document'), cell: paper, grow: true },
    { key: 'date', title: t('records.column.date'), cell: ({ registeredOn }) => day(registeredOn) },
    { key: 'changes', title: t('records.column.changes'), cell: changes },
    {
      key: 'reason',
      title: t('records.column.reason'),
      cell: ({ reason }) => <div className={styles.wide}>{reason}</div>,
    },
    { key: 'author', title: t('records.column.author'), cell: ({ name }) => name },
  ];
}
