import { useTranslation } from 'react-i18next';
import type { ApplicationWindow, CourseOffers } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCourseOffers } from '../../data/applications.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CourseChoice } from './course-choice.tsx';
import { OwnApplications } from './own-applications.tsx';
import styles from './my-summer.module.css';

function Terms({ window, taken }: { readonly window: ApplicationWindow; readonly taken: number }) {
  const { t } = useTranslation();
  const { instant, count } = useFormat();
  const days = { from: instant(window.opensAt), until: instant(window.closesAt) };
  const terms = { cap: window.creditCap, price: count(window.pricePerCredit), taken };
  return (
    <>
      <p className={styles.lead}>{t(`applications.window.${window.window}`, days)}</p>
      <p className={styles.quiet}>{t('applications.terms', terms)}</p>
    </>
  );
}

function Offered({ offered }: { readonly offered: CourseOffers }) {
  const { t } = useTranslation();
  if (offered.hindrances.length > 0) return offered.hindrances.map((words) => <p key={words}>{words}</p>);
  if (offered.offers.length === 0 && offered.applications.length === 0) return <p>{t('applications.noOffers')}</p>;
  return offered.offers.length > 0 && <CourseChoice offered={offered} />;
}

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
      {data && (
        <>
          <Terms window={data.campaign} taken={data.creditsTaken} />
          {data.applications.length > 0 && <OwnApplications campaign={window.id} applications={data.applications} />}
          <Offered offered={data} />
        </>
      )}
    </section>
  );
}
