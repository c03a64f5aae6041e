import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { StudentView } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { PlaceOfStudy } from '../../components/place-of-study.tsx';
import { StudentStatusMark } from '../../components/student-status.tsx';
import { useStudent } from '../../data/students.ts';
import { StudentRecord } from './record/student-record.tsx';
import { StudentFacts } from './student-facts.tsx';
import { StudentOrders } from './student-orders.tsx';
import styles from './student-page.module.css';

function fullName({ surname, givenName, patronymic }: StudentView['names']['kk']): string {
  return [surname, givenName, patronymic].filter(Boolean).join(' ');
}

function Person({ student }: { readonly student: StudentView }) {
  const { t } = useTranslation();
  const { course, groupName, names } = student;
  const note = (
    <>
      <StudentStatusMark status={student.status} /> · <PlaceOfStudy course={course} groupName={groupName} /> ·{' '}
      {student.faculty}
    </>
  );
  return (
    <>
      <PageHead title={fullName(names.kk)} note={note} />
      <div className={styles.body}>
        {student.openCaseId && (
          <p>
            <Link to={`/cases/${student.openCaseId}`}>{t('students.openCase')}</Link>
          </p>
        )}
        <StudentFacts student={student} russianName={fullName(names.ru)} />
        <StudentRecord studentId={student.id} />
        <StudentOrders student={student} />
      </div>
    </>
  );
}

/** A student: data of today, orders and papers of the personal file. */
export function StudentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useStudent(id);
  if (data) return <Person student={data} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={8} />;
}
