import { useTranslation } from 'react-i18next';
import { MessageList } from '../../components/campaign-message/message-list.tsx';
import { LoadMore } from '../../components/list/load-more.tsx';
import { useCampaignMessages } from '../../data/campaign-messages.ts';
import styles from '../../components/application/offered-courses.module.css';

/** What the student was told; nothing while there is nothing to tell. */
export function OwnMessages({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const list = useCampaignMessages(campaign);
  if (list.items.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('messages.own')}</h3>
      <MessageList messages={list.items} showsStudents={false} />
      <LoadMore hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.loadMore} />
    </>
  );
}
