import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useImportStudents } from '../../data/students.ts';
import { csvRows } from './csv-rows.ts';
import { ImportTable } from './import-table.tsx';
import styles from './student-import.module.css';

function Outcome({ result }: { readonly result: ImportResult }) {
  const { t } = useTranslation();
  const bad = result.rows.filter(({ ok }) => !ok).length;
  if (bad === 0)
    return (
      <Alert type="success" showIcon role="status" title={t('students.importing.done', { count: result.imported })} />
    );
  const title = t('students.importing.someBad', { count: bad, imported: result.imported });
  return <Alert type="warning" showIcon role="status" title={title} />;
}

interface Props {
  readonly text: string;
  readonly fileName: string;
}

/** The rows of a chosen file, with what the server says of each. */
export function ImportPreview({ text, fileName }: Props) {
  const { t } = useTranslation();
  const [heading = [], ...rows] = useMemo(() => csvRows(text), [text]);
  const take = useImportStudents();
  const hasBadRows = take.data?.rows.some(({ ok }) => !ok) ?? false;
  const isDone = take.data !== undefined && take.data.imported > 0;
  return (
    <>
      <div className={styles.bar}>
        <span>{t('students.importing.chosen', { file: fileName, count: rows.length })}</span>
        {!isDone && (
          <Button type="primary" loading={take.isPending} onClick={() => take.mutate({ text, partial: false })}>
            {t('students.importing.take', { count: rows.length })}
          </Button>
        )}
        {hasBadRows && !isDone && (
          <Button loading={take.isPending} onClick={() => take.mutate({ text, partial: true })}>
            {t('students.importing.takeGood')}
          </Button>
        )}
      </div>
      {take.error && <ProblemNotice error={take.error} kept={t('students.importing.nothingChanged')} />}
      {take.data && <Outcome result={take.data} />}
      <ImportTable heading={heading} rows={rows} result={take.data} />
    </>
  );
}
