import { useTranslation } from 'react-i18next';
import type { CandidateReason } from '../api/models.ts';
import styles from './grounds.module.css';
import { Mark } from './mark.tsx';

interface Ground {
  readonly reason: CandidateReason;
  readonly course?: { readonly code: string; readonly title: string } | undefined;
  /** an application to the course still counts */
  readonly hasApplied?: boolean;
}

/** Why a student may attend a summer semester, a line for each ground. */
export function Grounds({ grounds }: { readonly grounds: readonly Ground[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.grounds}>
      {grounds.map(({ reason, course, hasApplied }) => (
        <li key={`${reason} ${course?.code ?? ''}`}>
          {t(`study.reason.${reason}`)}
          {course && `: ${course.title}`} {hasApplied && <Mark tone="done">{t('advising.hasApplied')}</Mark>}
        </li>
      ))}
    </ul>
  );
}
