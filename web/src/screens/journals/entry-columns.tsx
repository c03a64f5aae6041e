import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { useFormat } from '../../i18n/use-format.ts';

/** What a journal shows of an entry. */
export function useEntryColumns(): readonly Column<JournalEntry>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const status = (entry: JournalEntry) => (
    <Mark tone={entry.status === 'annulled' ? 'late' : 'done'}>{t(`journals.status.${entry.status}`)}</Mark>
  );
  return [
    { key: 'number', title: t('journals.column.number'), cell: ({ number }) => number },
    { key: 'date', title: t('journals.column.date'), cell: ({ date }) => day(date) },
    { key: 'title', title: t('journals.column.title'), cell: ({ title }) => title, grow: true },
    { key: 'kind', title: t('journals.column.kind'), cell: ({ kindTitle }) => kindTitle },
    { key: 'status', title: t('journals.column.status'), cell: status },
  ];
}
