import { useTranslation } from 'react-i18next';
import type { CaseFile } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRetentionWords } from '../use-retention-words.ts';
import styles from './route-line.module.css';

/** The file a paper lies in, how long it is kept, and what that rests on. */
export function FileLines({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const words = useRetentionWords();
  const { index, year, title, filedAt, retention, archiveBy, keepUntil } = file;
  const archive =
    archiveBy === undefined ? t('files.case.noArchive') : t('files.case.archiveBy', { day: day(archiveBy) });
  return (
    <div className={styles.wait}>
      <div>{t('files.case.in', { file: `${index}/${year}`, day: day(filedAt) })}</div>
      {title !== undefined && <div className={styles.quiet}>{title}</div>}
      <div>{t('files.case.kept', { period: words(retention) })}</div>
      {keepUntil !== undefined && <div>{t('files.case.keptUntil', { day: day(keepUntil) })}</div>}
      <div>{archive}</div>
      {retention && (
        <div className={retention.confirmed ? styles.quiet : styles.warning}>
          {retention.confirmed
            ? t('files.case.source', { source: retention.source })
            : t('files.case.unconfirmed', { source: retention.source })}
        </div>
      )}
    </div>
  );
}
