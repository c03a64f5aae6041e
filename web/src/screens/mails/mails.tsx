import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useUndeliveredMails } from '../../data/notifications.ts';
import { useMailColumns } from './mail-columns.tsx';

/** Mails that have not arrived, for whoever looks after the program. */
export function Mails() {
  const { t } = useTranslation();
  const list = useUndeliveredMails();
  const columns = useMailColumns();
  return (
    <>
      <PageHead title={t('mails.title')} note={t('mails.note')} />
      <ListBody list={list} isFiltered={false} empty={{ title: t('mails.empty.title'), text: t('mails.empty.text') }}>
        <DataTable label={t('mails.title')} columns={columns} rows={list.items} rowKey={({ id }) => id} />
      </ListBody>
    </>
  );
}
