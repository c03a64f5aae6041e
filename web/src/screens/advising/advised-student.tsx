import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import styles from '../../components/application/offered-courses.module.css';
import { OfferedCourses } from '../../components/application/offered-courses.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCourseOffers } from '../../data/applications.ts';

/** What a student may take in a summer semester, for whoever applies for them. */
export function AdvisedStudent() {
  const { t } = useTranslation();
  const { campaign = '', student = '' } = useParams();
  const { data, error, refetch } = useCourseOffers(campaign, student);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={6} />;
  const { name, groupName, studyLanguage } = data.student;
  const { session, academicYear } = data.campaign;
  const note = t('advising.student', { group: groupName, language: t(`paper.language.${studyLanguage}`) });
  return (
    <>
      <PageHead title={name} note={note}>
        <Link to={`/advising?campaign=${campaign}`}>{t('advising.toCandidates')}</Link>
        <Link to={`/students/${student}`}>{t('advising.toRecord')}</Link>
      </PageHead>
      <section className={styles.part}>
        <h2 className={styles.title}>{t(`applications.semester.${session}`, { year: academicYear + 1 })}</h2>
        <OfferedCourses offered={data} student={student} />
      </section>
    </>
  );
}
