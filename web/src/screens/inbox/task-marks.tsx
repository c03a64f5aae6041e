import { useTranslation } from 'react-i18next';
import type { InboxTask } from '../../api/models.ts';
import { Mark } from '../../components/mark.tsx';
import styles from './task-marks.module.css';

/** What is unusual about a paper. */
export function TaskMarks({ marks }: { readonly marks: InboxTask['marks'] }) {
  const { t } = useTranslation();
  return (
    <span className={styles.marks}>
      {marks.returned && <Mark tone="soon">{t('inbox.mark.returned')}</Mark>}
      {marks.changedSinceYourVisa && <Mark tone="soon">{t('inbox.mark.changed')}</Mark>}
      {marks.remarks > 0 && <Mark tone="quiet">{t('inbox.mark.remarks', { count: marks.remarks })}</Mark>}
    </span>
  );
}
