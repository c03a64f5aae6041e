import { useTranslation } from 'react-i18next';
import type { StudentsDifference } from '../../api/models.ts';
import styles from './difference.module.css';
import { FieldRow } from './field-row.tsx';

type Sort = keyof StudentsDifference['counts'];

const ELEMENTS = { added: 'ins', removed: 'del', changed: 'span' } as const;

function Named({ students, sort }: { readonly students: StudentsDifference; readonly sort: Sort }) {
  const { t } = useTranslation();
  const count = students.counts[sort];
  if (count === 0) return null;
  const Element = ELEMENTS[sort];
  const title = t(`difference.students.${sort}`);
  const left = count - students[sort].length;
  return (
    <div className={styles.students}>
      <h3 className={styles.place}>{t('difference.students.count', { title, count })}</h3>
      <ul className={styles.names}>
        {students[sort].map((student) => (
          <li key={student.id}>
            <Element className={sort === 'changed' ? styles.name : styles[sort]}>{student.name}</Element>
            {'fields' in student && student.fields.map((field) => <FieldRow key={field.title} field={field} />)}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.absent}>{t('difference.students.more', { count: left })}</p>}
    </div>
  );
}

/** Who came into the list, who left it and whose details are others. */
export function StudentChanges({ students }: { readonly students: StudentsDifference }) {
  const { t } = useTranslation();
  return (
    <>
      <Named students={students} sort="added" />
      <Named students={students} sort="removed" />
      <Named students={students} sort="changed" />
      {students.reordered && <p>{t('difference.students.reordered')}</p>}
    </>
  );
}
