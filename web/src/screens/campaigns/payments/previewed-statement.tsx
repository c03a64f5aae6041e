import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BankStatement } from '../../../api/models.ts';
import { DataTable, type Column } from '../../../components/list/data-table.tsx';
import { Mark, type MarkTone } from '../../../components/mark.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useConfirmStatement } from '../../../data/campaign-payments.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './payments.module.css';

type Row = BankStatement['rows'][number];
type Verdict = Row['verdict'];

const VERDICTS: readonly Verdict[] = ['matched', 'wrong-amount', 'late', 'unmatched', 'known', 'faulty'];

/** Lines of these kinds become payments. */
const ENTERED: readonly Verdict[] = ['matched', 'wrong-amount', 'late', 'unmatched'];

const TONES: Readonly<Record<Verdict, MarkTone>> = {
  matched: 'done',
  'wrong-amount': 'soon',
  late: 'soon',
  unmatched: 'soon',
  known: 'quiet',
  faulty: 'late',
};

interface Props {
  readonly campaign: string;
  readonly statement: BankStatement;
}

function Counts({ counts }: Pick<BankStatement, 'counts'>) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <dl className={styles.counts}>
      {VERDICTS.map((verdict) => (
        <div key={verdict}>
          <dt>{t(`payments.verdict.${verdict}`)}</dt>
          <dd>{count(counts[verdict] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Confirm({ campaign, statement }: Props) {
  const { t } = useTranslation();
  const take = useConfirmStatement(campaign);
  const entered = ENTERED.reduce((sum, verdict) => sum + (statement.counts[verdict] ?? 0), 0);
  if (take.data)
    return <Alert type="success" showIcon role="status" title={t('payments.statement.done', { count: entered })} />;
  if (entered === 0) return <Alert type="info" showIcon role="status" title={t('payments.statement.nothing')} />;
  return (
    <>
      {take.error && <ProblemNotice error={take.error} kept={t('imports.nothingChanged')} />}
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate(statement.id)}>
        {t('payments.statement.take', { count: entered })}
      </Button>
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const { count, day } = useFormat();
  // what is wrong in a line is shown as the bank has written it
  const written = ({ verdict }: Row) => verdict === 'faulty';
  return [
    { key: 'row', title: t('imports.row'), cell: ({ row }) => row },
    {
      key: 'day',
      title: t('payments.column.day'),
      cell: (row) => (written(row) ? row.paidOn : day(row.paidOn)),
    },
    {
      key: 'amount',
      title: t('payments.column.amount'),
      cell: (row) => (
        <span className={styles.sum}>
          {written(row) ? row.amount : t('payments.tenge', { amount: count(Number(row.amount)) })}
        </span>
      ),
    },
    { key: 'reference', title: t('payments.column.reference'), cell: ({ reference }) => reference },
    {
      key: 'verdict',
      title: t('payments.column.verdict'),
      cell: ({ verdict }) => <Mark tone={TONES[verdict]}>{t(`payments.verdict.${verdict}`)}</Mark>,
    },
    {
      key: 'purpose',
      title: t('payments.column.purpose'),
      cell: ({ application, purpose, problem }) => (
        <>
          {application && <div>{t('payments.for', { number: application.number, student: application.student })}</div>}
          {purpose !== '' && <div>{purpose}</div>}
          {problem !== undefined && <div className={styles.late}>{problem}</div>}
        </>
      ),
      grow: true,
    },
  ];
}

/** What each line of a statement would do, and the way to have it taken in. */
export function PreviewedStatement({ campaign, statement }: Props) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { fileName, counts, rows } = statement;
  const all = VERDICTS.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
  const label = t('imports.preview', { file: fileName });
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <Counts counts={counts} />
      <div className={styles.confirm}>
        <Confirm campaign={campaign} statement={statement} />
        {rows.length < all && <p className={styles.note}>{t('imports.firstRows', { count: rows.length })}</p>}
      </div>
      <DataTable label={label} columns={columns} rows={rows} rowKey={({ row }) => `${row}`} />
    </section>
  );
}
