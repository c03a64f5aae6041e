import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecord, RecordName } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import styles from './case-record.module.css';
import { useAcquaintanceColumns } from './columns/acquaintance-columns.tsx';
import { useChangeColumns } from './columns/change-columns.tsx';
import { useRecipientColumns } from './columns/recipient-columns.tsx';
import { useVersionColumns } from './columns/version-columns.tsx';
import { useVisaColumns } from './columns/visa-columns.tsx';

/** Rows drawn at once: a list of ten thousand extracts would stop the window. */
const SHOWN_AT_ONCE = 200;

interface RowsProps<Row> {
  readonly record: RecordName;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row & { readonly rowNumber: number }>[];
  /** said instead of the lines of a record that begins with registration */
  readonly notBegun?: string | undefined;
}

function Rows<Row extends object>({ record, rows, columns, notBegun }: RowsProps<Row>) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  if (notBegun !== undefined) return <EmptyState title={t('records.notBegun.title')} text={notBegun} />;
  if (rows.length === 0) return <EmptyState title={t('records.emptyTitle')} text={t(`records.empty.${record}`)} />;
  const shown = rows.slice(0, limit).map((row, index) => ({ ...row, rowNumber: index + 1 }));
  const left = rows.length - shown.length;
  return (
    <>
      <div className={styles.table}>
        <DataTable
          label={t(`records.title.${record}`)}
          columns={[{ key: 'rowNumber', title: '№', cell: ({ rowNumber }) => rowNumber }, ...columns]}
          rows={shown}
          rowKey={({ rowNumber }) => `${rowNumber}`}
        />
      </div>
      {left > 0 && (
        <div className={styles.more}>
          <Button onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
            {t('records.more', { count: Math.min(left, SHOWN_AT_ONCE) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** The lines of a record, each record with its own columns. */
export function RecordTable({ caseId, data }: { readonly caseId: string; readonly data: CaseRecord }) {
  const { t } = useTranslation();
  const visas = useVisaColumns();
  const acquaintances = useAcquaintanceColumns();
  const recipients = useRecipientColumns();
  const versions = useVersionColumns(caseId);
  const changes = useChangeColumns();
  const notBegun = 'notBegun' in data && data.notBegun ? t(`records.notBegun.${data.record}`) : undefined;
  switch (data.record) {
    case 'visa-sheet':
      return <Rows record={data.record} rows={data.items} columns={visas} />;
    case 'acquaintance-sheet':
      return <Rows record={data.record} rows={data.items} columns={acquaintances} notBegun={notBegun} />;
    case 'distribution-list':
      return <Rows record={data.record} rows={data.items} columns={recipients} notBegun={notBegun} />;
    case 'version-history':
      return <Rows record={data.record} rows={data.items} columns={versions} />;
    case 'change-register':
      return <Rows record={data.record} rows={data.items} columns={changes} notBegun={notBegun} />;
  }
}
