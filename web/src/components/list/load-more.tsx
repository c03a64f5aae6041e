import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './load-more.module.css';

interface Props {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** Asks for the next page of a list. */
export function LoadMore({ hasMore, isLoading, onMore }: Props) {
  const { t } = useTranslation();
  if (!hasMore) return null;
  return (
    <div className={styles.more}>
      <Button onClick={onMore} loading={isLoading}>
        {t('common.loadMore')}
      </Button>
    </div>
  );
}
