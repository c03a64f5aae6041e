import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordVersion } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { differencePage } from '../../../data/differences.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from '../case-record.module.css';

/** What the version history shows of a version. */
export function useVersionColumns(caseId: string): readonly Column<RecordVersion & { readonly rowNumber: number }>[] {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const changes = ({ changedParts, rowNumber, version }: RecordVersion & { readonly rowNumber: number }) => {
    if (changedParts.length > 0) {
      return (
        <>
          {changedParts.join(', ')}{' '}
          <Link to={differencePage(caseId, undefined, version)} className={styles.compare}>
            {t('difference.open')}
          </Link>
        </>
      );
    }
    return rowNumber === 1 ? t('records.firstVersion') : t('records.unchanged');
  };
  const returns = (version: RecordVersion) =>
    version.returns.map(({ name, remark, at }) => (
      <div key={at} className={styles.wide}>
        {remark}
        <div className={styles.quiet}>
          {name} · {instant(at)}
        </div>
      </div>
    ));
  return [
    { key: 'version', title: t('records.column.version'), cell: ({ version }) => version },
    { key: 'author', title: t('records.column.author'), cell: ({ name }) => name },
    {
      key: 'submitted',
      title: t('records.column.submitted'),
      cell: ({ submittedAt }) => (submittedAt === undefined ? t('records.notSubmitted') : instant(submittedAt)),
    },
    { key: 'changes', title: t('records.column.changes'), cell: changes, grow: true },
    { key: 'returns', title: t('records.column.returns'), cell: returns },
  ];
}
