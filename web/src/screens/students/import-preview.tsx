import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useImportStudents, type useCheckStudents } from '../../data/students.ts';
import { csvRows } from './csv-rows.ts';
import { ImportTable } from './import-table.tsx';
import styles from './student-import.module.css';

function badRows(rows: ImportResult['rows']): number {
  return rows.filter(({ ok }) => !ok).length;
}

/** What an import would do, before anything is changed. */
function Checked({ rows }: { readonly rows: ImportResult['rows'] }) {
  const { t } = useTranslation();
  const count = badRows(rows);
  return count === 0 ? (
    <Alert type="info" showIcon role="status" title={t('students.importing.allGood')} />
  ) : (
    <Alert type="warning" showIcon role="status" title={t('students.importing.bad', { count })} />
  );
}

function Outcome({ result: { imported, rows } }: { readonly result: ImportResult }) {
  const { t } = useTranslation();
  const count = badRows(rows);
  if (count === 0)
    return <Alert type="success" showIcon role="status" title={t('students.importing.done', { count: imported })} />;
  return <Alert type="warning" showIcon role="status" title={t('students.importing.someBad', { count, imported })} />;
}

interface TakeProps {
  readonly rows: ImportResult['rows'];
  readonly isPending: boolean;
  readonly onTake: (partial: boolean) => void;
}

/** A list without a bad row is taken whole; of another the good rows, if there are any. */
function Take({ rows, isPending, onTake }: TakeProps) {
  const { t } = useTranslation();
  const bad = badRows(rows);
  if (bad === rows.length) return null;
  if (bad > 0)
    return (
      <Button loading={isPending} onClick={() => onTake(true)}>
        {t('students.importing.takeGood')}
      </Button>
    );
  return (
    <Button type="primary" loading={isPending} onClick={() => onTake(false)}>
      {t('students.importing.take', { count: rows.length })}
    </Button>
  );
}

interface Props {
  readonly text: string;
  readonly fileName: string;
  readonly check: ReturnType<typeof useCheckStudents>;
}

type Answers = Pick<Props, 'check'> & { readonly take: ReturnType<typeof useImportStudents> };

/** What the check has said, until the import says more. */
function Answer({ check, take }: Answers) {
  const { t } = useTranslation();
  const error = take.error ?? check.error;
  return (
    <>
      {error && <ProblemNotice error={error} kept={t('students.importing.nothingChanged')} />}
      {take.data && <Outcome result={take.data} />}
      {check.data && !take.data && <Checked rows={check.data.rows} />}
    </>
  );
}

/** The rows of a chosen file, with what the server says of each. */
export function ImportPreview({ text, fileName, check }: Props) {
  const { t } = useTranslation();
  const [heading = [], ...rows] = useMemo(() => csvRows(text), [text]);
  const take = useImportStudents();
  const verdicts = (take.data ?? check.data)?.rows;
  const isDone = (take.data?.imported ?? 0) > 0;
  return (
    <>
      <div className={styles.bar}>
        <span>{t('students.importing.chosen', { file: fileName, count: rows.length })}</span>
        {check.isPending && <span role="status">{t('students.importing.checking')}</span>}
        {verdicts && !isDone && (
          <Take rows={verdicts} isPending={take.isPending} onTake={(partial) => take.mutate({ text, partial })} />
        )}
      </div>
      <Answer check={check} take={take} />
      <ImportTable heading={heading} rows={rows} verdicts={verdicts} />
    </>
  );
}
