import { useTranslation } from 'react-i18next';
import type { RecordVisa } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from '../case-record.module.css';
import { Doer } from './doer.tsx';

/** What the visa sheet shows of a visa. */
export function useVisaColumns(): readonly Column<RecordVisa>[] {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const verdict = ({ verdict: given, carried, version }: RecordVisa) => (
    <div className={styles.wide}>
      {t(`common.verdict.${given}`)}
      {carried && <div className={styles.quiet}>{t('records.carried', { version })}</div>}
    </div>
  );
  const remark = (visa: RecordVisa) => visa.remark && <div className={styles.wide}>{visa.remark}</div>;
  return [
    { key: 'post', title: t('records.column.post'), cell: ({ post }) => post, grow: true },
    { key: 'name', title: t('records.column.name'), cell: (visa) => <Doer {...visa} /> },
    { key: 'verdict', title: t('records.column.verdict'), cell: verdict },
    { key: 'remark', title: t('records.column.remark'), cell: remark },
    { key: 'date', title: t('records.column.date'), cell: ({ at }) => instant(at) },
  ];
}
