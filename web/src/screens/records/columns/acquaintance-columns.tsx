import { useTranslation } from 'react-i18next';
import type { RecordAcquaintance } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Doer } from './doer.tsx';

/** What the acquaintance sheet shows of a reader. */
export function useAcquaintanceColumns(): readonly Column<RecordAcquaintance>[] {
  const { t } = useTranslation();
  const { instant, day } = useFormat();
  return [
    { key: 'post', title: t('records.column.post'), cell: ({ post }) => post, grow: true },
    { key: 'name', title: t('records.column.name'), cell: (reader) => <Doer {...reader} /> },
    { key: 'asked', title: t('records.column.asked'), cell: ({ askedAt }) => day(askedAt) },
    { key: 'due', title: t('records.column.due'), cell: ({ dueAt }) => day(dueAt) },
    {
      key: 'read',
      title: t('records.column.read'),
      cell: ({ readAt }) => (readAt === undefined ? t('records.notRead') : instant(readAt)),
    },
  ];
}
