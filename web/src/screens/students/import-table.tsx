import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../api/models.ts';
import { LoadMore } from '../../components/list/load-more.tsx';
import styles from './student-import.module.css';

const SHOWN_AT_ONCE = 100;

interface Props {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: ImportResult['rows'] | undefined;
}

type RowResult = ImportResult['rows'][number];

function Verdict({ result }: { readonly result: RowResult | undefined }) {
  const { t } = useTranslation();
  if (!result) return <td />;
  if (result.ok) return <td className={styles.good}>{t('students.importing.rowGood')}</td>;
  return <td className={styles.problem}>{result.problems.join(' ')}</td>;
}

/** The rows of a file beside what the server says of each. */
export function ImportTable({ heading, rows, verdicts }: Props) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('students.importing.rows')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('students.importing.row')}</th>
              <th scope="col">{t('students.importing.verdict')}</th>
              {heading.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((cells, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <Verdict result={verdicts?.[index]} />
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LoadMore hasMore={rows.length > limit} isLoading={false} onMore={() => setLimit(limit + SHOWN_AT_ONCE)} />
    </>
  );
}
