import { useTranslation } from 'react-i18next';
import type { ApplicationWindow, CourseOffers } from '../../api/models.ts';
import { useTerms } from '../../data/use-terms.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CourseChoice } from './course-choice.tsx';
import styles from './offered-courses.module.css';
import { OwnApplications } from './own-applications.tsx';

interface Props {
  readonly offered: CourseOffers;
  /** absent: one applies for oneself */
  readonly student?: string | undefined;
}

function Terms({ window, taken }: { readonly window: ApplicationWindow; readonly taken: number }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { from, until } = useTerms();
  const days = { from: from(window.opensAt), until: until(window.closesAt) };
  const terms = { cap: window.creditCap, price: count(window.pricePerCredit), taken };
  return (
    <>
      <p className={styles.lead}>{t(`applications.window.${window.window}`, days)}</p>
      <p className={styles.quiet}>{t('applications.terms', terms)}</p>
    </>
  );
}

function Choice({ offered, student }: Props) {
  const { t } = useTranslation();
  if (offered.campaign.window === 'over') return null;
  if (offered.hindrances.length > 0) return offered.hindrances.map((words) => <p key={words}>{words}</p>);
  if (offered.offers.length > 0) return <CourseChoice offered={offered} student={student} />;
  if (offered.applications.length > 0) return null;
  return <p>{student === undefined ? t('applications.noOffers') : t('advising.noOffers')}</p>;
}

/** What a student may take in a summer semester, and has applied for. */
export function OfferedCourses({ offered, student }: Props) {
  const { t } = useTranslation();
  const { campaign, applications, creditsTaken } = offered;
  const title = student === undefined ? t('applications.own') : t('advising.own');
  return (
    <>
      <Terms window={campaign} taken={creditsTaken} />
      {applications.length > 0 && <OwnApplications campaign={campaign.id} title={title} applications={applications} />}
      <Choice offered={offered} student={student} />
    </>
  );
}
