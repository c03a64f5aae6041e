import { useTranslation } from 'react-i18next';
import type { ApplicationWindow } from '../../api/models.ts';
import styles from '../../components/application/offered-courses.module.css';
import { OfferedCourses } from '../../components/application/offered-courses.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCourseOffers } from '../../data/applications.ts';
import { OwnMessages } from './own-messages.tsx';

/** One summer semester as the student has a part in it. */
export function SemesterPart({ window }: { readonly window: ApplicationWindow }) {
  const { t } = useTranslation();
  const { data, isPending, error, refetch } = useCourseOffers(window.id);
  const year = window.academicYear + 1;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t(`applications.semester.${window.session}`, { year })}</h2>
      {isPending && <ListSkeleton rows={3} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && <OfferedCourses offered={data} />}
      <OwnMessages campaign={window.id} />
    </section>
  );
}
