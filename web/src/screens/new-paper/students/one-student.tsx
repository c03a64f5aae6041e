import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PlaceOfStudy } from '../../../components/place-of-study.tsx';
import { StudentStatusMark } from '../../../components/student-status.tsx';
import { useStudentsByIds } from '../../../data/students.ts';
import { textOf } from '../form/content.ts';
import type { NamedField } from '../form/field-schema.ts';
import { useFieldProblem } from '../form/form-context.ts';
import { StudentSearch } from './student-search.tsx';
import styles from './students.module.css';

interface Props {
  readonly field: NamedField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The one person a paper is about. */
export function OneStudent({ field, value, onChange }: Props) {
  const { t } = useTranslation();
  const id = textOf(value);
  const students = useStudentsByIds(id ? [id] : []);
  const student = students.get(id);
  const { words, isMissing } = useFieldProblem(`/${field.name}`);
  if (id === '') return <StudentSearch isWrong={isMissing} onChoose={(chosen) => onChange(chosen.id)} />;
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <div>{student?.name ?? id}</div>
        {student && (
          <div className={styles.quiet}>
            <PlaceOfStudy course={student.course} groupName={student.groupName} />
          </div>
        )}
        {words && <div className={styles.reason}>{words}</div>}
      </div>
      {student && <StudentStatusMark status={student.status} />}
      <Button onClick={() => onChange(undefined)}>{t('newPaper.students.another')}</Button>
    </div>
  );
}
