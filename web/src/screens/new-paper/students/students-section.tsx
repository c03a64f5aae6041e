import { useTranslation } from 'react-i18next';
import type { StudentListItem } from '../../../api/models.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { listOf, recordOf } from '../form/content.ts';
import type { NamedField } from '../form/field-schema.ts';
import { useFieldProblem } from '../form/form-context.ts';
import { SameForAll } from './same-for-all.tsx';
import { StudentList } from './student-list.tsx';
import { StudentPaste } from './student-paste.tsx';
import { StudentSearch } from './student-search.tsx';
import styles from './students.module.css';

interface Props {
  readonly field: NamedField;
  readonly value: unknown;
  readonly reasonsOf: (pointer: string) => readonly string[];
  readonly onChange: (value: unknown) => void;
}

/** Adds the students that are not yet in the list. */
function withStudents(rows: readonly unknown[], students: readonly StudentListItem[]): readonly unknown[] {
  const present = new Set(rows.map((row) => recordOf(row)['studentId']));
  const fresh = students.filter(({ id }) => !present.has(id));
  return [...rows, ...fresh.map(({ id }) => ({ studentId: id }))];
}

/** Whom the paper is about: found by name, or pasted as a list. */
export function StudentsSection({ field, value, reasonsOf, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = listOf(value);
  const pointer = `/${field.name}`;
  const { words, isMissing } = useFieldProblem(pointer);
  const items = field.schema.items ?? {};
  const add = (students: readonly StudentListItem[]) => onChange(withStudents(rows, students));
  return (
    <>
      <div className={styles.bar}>
        <StudentSearch isWrong={isMissing} onChoose={(student) => add([student])} />
        <StudentPaste onFound={add} />
      </div>
      {isMissing && <p className={styles.reason}>{t('newPaper.students.chooseSome')}</p>}
      {words && <p className={styles.reason}>{words}</p>}
      {!field.isRequired && rows.length === 0 && <p className={styles.note}>{field.schema.help?.[language]}</p>}
      {rows.length > 0 && <p className={styles.note}>{t('newPaper.students.chosen', { count: rows.length })}</p>}
      <SameForAll schema={items} rows={rows} onChange={onChange} />
      <StudentList rows={rows} schema={items} pointer={pointer} reasonsOf={reasonsOf} onChange={onChange} />
    </>
  );
}
