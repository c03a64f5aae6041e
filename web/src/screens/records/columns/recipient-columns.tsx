import { useTranslation } from 'react-i18next';
import type { RecordRecipient } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from '../case-record.module.css';

/** What the distribution list shows of a recipient. */
export function useRecipientColumns(): readonly Column<RecordRecipient>[] {
  const { t } = useTranslation();
  const { instant, day } = useFormat();
  const whom = ({ recipient, name, place }: RecordRecipient) => (
    <>
      {t(`records.recipient.${recipient}`, { name })}
      {place && <div className={styles.quiet}>{place}</div>}
    </>
  );
  return [
    { key: 'whom', title: t('records.column.recipient'), cell: whom, grow: true },
    { key: 'paper', title: t('records.column.paper'), cell: ({ paper }) => t(`records.paper.${paper}`) },
    { key: 'copies', title: t('records.column.copies'), cell: ({ copies }) => copies },
    { key: 'date', title: t('records.column.date'), cell: ({ at }) => day(at) },
    {
      key: 'received',
      title: t('records.column.received'),
      cell: ({ receivedAt }) => receivedAt !== undefined && instant(receivedAt),
    },
  ];
}
