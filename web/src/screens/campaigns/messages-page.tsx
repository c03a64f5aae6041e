import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MessageList } from '../../components/campaign-message/message-list.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCampaignMessages } from '../../data/campaign-messages.ts';
import styles from './campaigns.module.css';

/** Who was told what in a summer semester: everybody for its leaders, their own students for advisers. */
export function CampaignMessagesPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { get, set } = useAddressFilter();
  const q = get('q');
  const list = useCampaignMessages(id, q);
  const search = useCallback((words: string) => set('q', words), [set]);
  return (
    <>
      <PageHead title={t('messages.title')} note={t('messages.note')}>
        <Link to={`/campaigns/${id}`}>{t('report.toCampaign')}</Link>
      </PageHead>
      <FilterBar label={t('common.filters')}>
        <SearchField label={t('messages.search')} value={q ?? ''} onSearch={search} />
      </FilterBar>
      <div className={styles.page}>
        <ListBody
          list={list}
          isFiltered={q !== undefined}
          empty={{ title: t('messages.empty.title'), text: t('messages.empty.text') }}
        >
          <MessageList messages={list.items} showsStudents />
        </ListBody>
      </div>
    </>
  );
}
