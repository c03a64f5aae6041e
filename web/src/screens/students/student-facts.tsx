import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentView } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './student-page.module.css';

function useFacts(student: StudentView, russianName: string): readonly (readonly [string, ReactNode])[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  return [
    [t('students.fact.russianName'), russianName],
    [t('students.fact.iin'), student.iin],
    [t('students.fact.birthDate'), day(student.birthDate)],
    [t('students.fact.programme'), `${student.programme.code} ${student.programme.title}`],
    [t('students.fact.studyForm'), t(`students.studyForm.${student.studyForm}`)],
    [t('students.fact.studyLanguage'), t(`paper.language.${student.studyLanguage}`)],
    [t('students.fact.funding'), t(`students.funding.${student.funding}`)],
    [t('students.fact.statusSince'), day(student.statusSince)],
    [t('students.fact.leaveUntil'), student.leaveUntil && day(student.leaveUntil)],
    [t('students.fact.adviser'), student.adviser],
  ];
}

interface Props {
  readonly student: StudentView;
  readonly russianName: string;
}

/** What the contingent knows of a student today. */
export function StudentFacts({ student, russianName }: Props) {
  const facts = useFacts(student, russianName).filter(([, value]) => Boolean(value));
  return (
    <dl className={styles.facts}>
      {facts.map(([title, value]) => (
        <div key={title} className={styles.fact}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
