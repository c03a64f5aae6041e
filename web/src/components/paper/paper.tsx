import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePaper, type PaperRequest } from '../../data/case-records.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Sheet } from './sheet.tsx';
import styles from './paper.module.css';

interface Props extends PaperRequest {
  readonly title: string;
}

/** One paper of a case in one language. */
export function Paper({ title, ...request }: Props) {
  const { t } = useTranslation();
  const { data, error, isPlaceholderData, refetch } = usePaper(request);
  const name = `${title} (${t(`paper.language.${request.language}`)})`;
  if (data !== undefined) return <Sheet html={data} title={name} stale={isPlaceholderData} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.blank} role="status" aria-label={t('common.loading')}>
      <Skeleton active paragraph={{ rows: 10 }} />
    </div>
  );
}
