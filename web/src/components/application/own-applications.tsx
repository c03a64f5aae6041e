import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/models.ts';
import { ApplicationActs } from './application-acts.tsx';
import { ApplicationState } from './application-state.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './offered-courses.module.css';

interface Props {
  readonly campaign: string;
  readonly title: string;
  readonly applications: readonly Application[];
}

/** What a student has applied for: a block each, which fits a phone. */
export function OwnApplications({ campaign, title, applications }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {applications.map((application) => {
          const { number, credits, amount } = application;
          return (
            <li key={application.id} className={styles.item}>
              <strong>{application.course.title}</strong>
              <div className={styles.quiet}>{t('applications.line', { number, credits, amount: count(amount) })}</div>
              <ApplicationState application={application} />
              <ApplicationActs campaign={campaign} application={application} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
