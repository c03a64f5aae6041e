import { useTranslation } from 'react-i18next';
import type { OfficeFile } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { useRetentionWords } from '../../components/use-retention-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './files.module.css';

function Name({ file: { index, title, unit } }: { readonly file: OfficeFile }) {
  const { t } = useTranslation();
  return (
    <>
      {index} {title ?? t('files.noTitle')}
      {unit !== undefined && <span className={styles.quiet}>{unit}</span>}
    </>
  );
}

function Kept({ file: { retention } }: { readonly file: OfficeFile }) {
  const { t } = useTranslation();
  const words = useRetentionWords();
  return (
    <>
      {words(retention)}
      {retention && !retention.confirmed && <span className={styles.unconfirmed}>{t('files.unconfirmed')}</span>}
    </>
  );
}

function ArchiveDay({ file: { archiveBy, overdue } }: { readonly file: OfficeFile }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (archiveBy === undefined) return <span className={styles.quiet}>{t('files.unknown')}</span>;
  return (
    <>
      <span className={styles.onPhone}>{t('files.column.archiveBy')} </span>
      {day(archiveBy)} {overdue && <Mark tone="late">{t('files.overdue')}</Mark>}
    </>
  );
}

/** What the list shows of a file. */
export function useFileColumns(): readonly Column<OfficeFile>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const lastDay = ({ keepUntil, retention }: OfficeFile) => {
    if (keepUntil !== undefined) return day(keepUntil);
    return retention?.period?.type === 'permanent' ? t('files.never') : t('files.unknown');
  };
  const keepUntil = (file: OfficeFile) => (
    <>
      <span className={styles.onPhone}>{t('files.column.keepUntil')} </span>
      {lastDay(file)}
    </>
  );
  return [
    { key: 'file', title: t('files.column.file'), cell: (file) => <Name file={file} />, grow: true },
    { key: 'year', title: t('files.column.year'), cell: ({ year }) => year },
    { key: 'papers', title: t('files.column.papers'), cell: ({ papers }) => papers },
    { key: 'retention', title: t('files.column.retention'), cell: (file) => <Kept file={file} /> },
    { key: 'archive', title: t('files.column.archiveBy'), cell: (file) => <ArchiveDay file={file} /> },
    { key: 'keep', title: t('files.column.keepUntil'), cell: keepUntil },
  ];
}
