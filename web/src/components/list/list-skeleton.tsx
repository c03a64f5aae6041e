import { useTranslation } from 'react-i18next';
import styles from './list-skeleton.module.css';

/** Holds the place of a list that is being read. */
export function ListSkeleton({ rows }: { readonly rows: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.list} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row}>
          <span className={styles.bar} />
        </div>
      ))}
    </div>
  );
}
