import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView, StudentStatus } from '../../api/models.ts';
import { PlaceOfStudy } from '../../components/place-of-study.tsx';
import { StudentStatusMark } from '../../components/student-status.tsx';
import { useCan } from '../../data/session.ts';
import styles from './case-students.module.css';

type CaseStudent = CaseView['students'][number];

function StudentName({ student }: { readonly student: CaseStudent }) {
  const can = useCan();
  if (!can('students.read')) return student.name;
  return <Link to={`/students/${student.id}`}>{student.name}</Link>;
}

/** Whom the paper is about. */
export function CaseStudents({ students }: { readonly students: readonly CaseStudent[] }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.list} aria-label={t('case.tab.students')}>
      {students.map((student) => (
        <li key={student.id} className={styles.student}>
          <div>
            <StudentName student={student} />
            <div className={styles.quiet}>
              <PlaceOfStudy course={student.course} groupName={student.groupName} />
            </div>
          </div>
          <StudentStatusMark status={student.status as StudentStatus} />
        </li>
      ))}
    </ol>
  );
}
