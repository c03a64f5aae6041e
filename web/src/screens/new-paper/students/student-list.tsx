import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../../components/list/load-more.tsx';
import { useStudentsByIds } from '../../../data/students.ts';
import { recordOf, textOf, withRow, withoutRow } from '../form/content.ts';
import type { FieldSchema } from '../form/field-schema.ts';
import { StudentRow } from './student-row.tsx';
import styles from './students.module.css';

const SHOWN_AT_ONCE = 40;

interface Props {
  readonly rows: readonly unknown[];
  readonly schema: FieldSchema;
  readonly pointer: string;
  readonly reasonsOf: (pointer: string) => readonly string[];
  readonly onChange: (rows: readonly unknown[]) => void;
}

/** The chosen students, some at a time. */
export function StudentList({ rows, schema, pointer, reasonsOf, onChange }: Props) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const shown = rows.slice(0, limit);
  const ids = shown.map((row) => textOf(recordOf(row)['studentId']));
  const students = useStudentsByIds(ids);
  if (rows.length === 0) return <p className={styles.note}>{t('newPaper.students.none')}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={t('newPaper.students.chosen', { count: rows.length })}>
        {shown.map((row, index) => (
          <StudentRow
            key={ids[index]}
            student={students.get(ids[index] ?? '')}
            studentId={ids[index] ?? ''}
            reasons={reasonsOf(`${pointer}/${index}`)}
            schema={schema}
            pointer={`${pointer}/${index}`}
            value={row}
            onChange={(next) => onChange(withRow(rows, index, next))}
            onRemove={() => onChange(withoutRow(rows, index))}
          />
        ))}
      </ul>
      <LoadMore hasMore={rows.length > limit} isLoading={false} onMore={() => setLimit(limit + SHOWN_AT_ONCE)} />
    </>
  );
}
