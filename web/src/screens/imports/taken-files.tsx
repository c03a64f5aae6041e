import { useTranslation } from 'react-i18next';
import type { Import } from '../../api/models.ts';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { useTakenImports } from '../../data/academic-record.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './imports.module.css';

/** Files that were taken in: who had it done, when, and how much changed. */
export function TakenFiles() {
  const { t } = useTranslation();
  const { instant, count } = useFormat();
  const { data = [] } = useTakenImports();
  const columns: readonly Column<Import>[] = [
    { key: 'file', title: t('imports.file'), cell: ({ fileName }) => fileName, grow: true },
    { key: 'kind', title: t('imports.list'), cell: ({ kind }) => t(`imports.kind.${kind}`) },
    { key: 'new', title: t('imports.count.newRows'), cell: ({ newRows }) => count(newRows) },
    { key: 'changed', title: t('imports.count.changedRows'), cell: ({ changedRows }) => count(changedRows) },
    { key: 'by', title: t('imports.by'), cell: ({ confirmedBy }) => confirmedBy },
    { key: 'at', title: t('imports.at'), cell: ({ confirmedAt }) => confirmedAt && instant(confirmedAt) },
  ];
  if (data.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t('imports.taken')}</h2>
      <DataTable label={t('imports.taken')} columns={columns} rows={data} rowKey={({ id }) => id} />
    </>
  );
}
