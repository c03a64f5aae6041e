import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import styles from './entry-columns.module.css';
import { useFormat } from '../../i18n/use-format.ts';

/** What a journal shows of an entry. */
export function useEntryColumns(): readonly Column<JournalEntry>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const status = ({ status, annulledBy, amendedBy }: JournalEntry) => (
    <>
      <Mark tone={status === 'annulled' ? 'late' : 'done'}>{t(`journals.status.${status}`)}</Mark>
      {annulledBy && status === 'annulled' && (
        <div className={styles.note}>
          {t('journals.annulledBy', { number: annulledBy.number, date: day(annulledBy.registeredOn) })}
        </div>
      )}
      {amendedBy.map(({ caseId, number, registeredOn }) => (
        <div key={caseId} className={styles.note}>
          {t('journals.amendedBy', { number, date: day(registeredOn) })}
        </div>
      ))}
    </>
  );
  const struck = ({ status }: JournalEntry) => (status === 'annulled' ? styles.struck : '');
  return [
    {
      key: 'number',
      title: t('journals.column.number'),
      cell: (entry) => <span className={struck(entry) ?? ''}>{entry.number}</span>,
    },
    { key: 'date', title: t('journals.column.date'), cell: ({ date }) => day(date) },
    {
      key: 'title',
      title: t('journals.column.title'),
      cell: (entry) => <span className={struck(entry) ?? ''}>{entry.title}</span>,
      grow: true,
    },
    { key: 'kind', title: t('journals.column.kind'), cell: ({ kindTitle }) => kindTitle },
    { key: 'status', title: t('journals.column.status'), cell: status },
  ];
}
