import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Import, ImportPreview } from '../../api/models.ts';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './imports.module.css';

const COUNTS = ['newRows', 'changedRows', 'unchangedRows', 'wrongRows'] as const;

type Problem = ImportPreview['problems'][number];
type Change = ImportPreview['changes'][number];

function Counts({ list }: { readonly list: Import }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <dl className={styles.counts}>
      {COUNTS.map((name) => (
        <div key={name} className={name === 'wrongRows' && list.wrongRows > 0 ? styles.wrong : ''}>
          <dt>{t(`imports.count.${name}`)}</dt>
          <dd>{count(list[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The request that has a previewed file taken in. */
export interface Taking {
  readonly mutate: (request: { readonly id: string; readonly partial: boolean }) => void;
  readonly data: Import | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
}

function Confirm({ list, take }: { readonly list: Import; readonly take: Taking }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const rows = list.newRows + list.changedRows;
  if (take.data) return <Alert type="success" showIcon role="status" title={t('imports.done', { count: rows })} />;
  if (rows === 0) return <Alert type="info" showIcon role="status" title={t('imports.nothingToTake')} />;
  const hasWrong = list.wrongRows > 0;
  const words = { count: rows, rows: count(rows) };
  return (
    <>
      {hasWrong && (
        <Alert type="warning" showIcon role="status" title={t('imports.someWrong', { count: list.wrongRows })} />
      )}
      {take.error !== null && <ProblemNotice error={take.error} kept={t('imports.nothingChanged')} />}
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate({ id: list.id, partial: hasWrong })}>
        {hasWrong ? t('imports.takeGood', words) : t('imports.take', words)}
      </Button>
    </>
  );
}

function Problems({ problems, wrongRows }: { readonly problems: readonly Problem[]; readonly wrongRows: number }) {
  const { t } = useTranslation();
  const columns: readonly Column<Problem>[] = [
    { key: 'row', title: t('imports.row'), cell: ({ row }) => row },
    { key: 'column', title: t('imports.column'), cell: ({ column }) => column },
    { key: 'value', title: t('imports.value'), cell: ({ value }) => value || '—' },
    { key: 'message', title: t('imports.message'), cell: ({ message }) => message, grow: true },
  ];
  if (problems.length === 0) return null;
  const shown = new Set(problems.map(({ row }) => row)).size;
  return (
    <>
      <h2 className={styles.heading}>{t('imports.problems')}</h2>
      {shown < wrongRows && <p className={styles.note}>{t('imports.firstRows', { count: shown })}</p>}
      <DataTable
        label={t('imports.problems')}
        columns={columns}
        rows={problems}
        rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
      />
    </>
  );
}

function Changes({ changes, all }: { readonly changes: readonly Change[]; readonly all: number }) {
  const { t } = useTranslation();
  const columns: readonly Column<Change>[] = [
    { key: 'row', title: t('imports.row'), cell: ({ row }) => row },
    { key: 'what', title: t('imports.what'), cell: ({ what }) => what, grow: true },
    { key: 'before', title: t('imports.before'), cell: ({ before }) => before },
    { key: 'after', title: t('imports.after'), cell: ({ after }) => after },
  ];
  if (changes.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t('imports.changes')}</h2>
      {changes.length < all && <p className={styles.note}>{t('imports.firstRows', { count: changes.length })}</p>}
      <DataTable label={t('imports.changes')} columns={columns} rows={changes} rowKey={({ row }) => `${row}`} />
    </>
  );
}

/** What a file would change, what is wrong in it, and the way to have it taken in. */
export function PreviewedList({ preview, take }: { readonly preview: ImportPreview; readonly take: Taking }) {
  const { t } = useTranslation();
  const { import: list, problems, changes } = preview;
  return (
    <section aria-label={t('imports.preview', { file: list.fileName })}>
      <h2 className={styles.heading}>{t('imports.preview', { file: list.fileName })}</h2>
      <Counts list={list} />
      <div className={styles.confirm}>
        <Confirm list={list} take={take} />
      </div>
      <Problems problems={problems} wrongRows={list.wrongRows} />
      <Changes changes={changes} all={list.kind === 'sheets' ? list.newRows + list.changedRows : list.changedRows} />
    </section>
  );
}
