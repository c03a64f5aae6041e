import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { InboxTask } from '../../api/models.ts';
import { DueLabel } from '../../components/due-label.tsx';
import { LoadMore } from '../../components/list/load-more.tsx';
import type { useInbox } from '../../data/tasks.ts';
import styles from './queue.module.css';

function QueueLine({ task, isCurrent }: { readonly task: InboxTask; readonly isCurrent: boolean }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <li>
      <Link
        to={{ pathname: `/inbox/${task.id}`, search }}
        className={`${styles.line} ${isCurrent ? styles.current : ''}`}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <span className={styles.title}>{task.case.title}</span>
        <span className={styles.about}>
          <span>{t(`common.action.${task.action}`)}</span>
          <DueLabel dueAt={task.dueAt} workingDays={task.dueInWorkingDays} overdue={task.overdue} />
        </span>
      </Link>
    </li>
  );
}

interface Props {
  readonly list: ReturnType<typeof useInbox>;
  readonly currentId: string;
}

/** The papers that wait, beside the one that is open. */
export function Queue({ list, currentId }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <nav className={styles.queue} aria-label={t('signing.queue')}>
      <Link to={{ pathname: '/inbox', search }} className={styles.back}>
        <ArrowLeftOutlined /> {t('signing.back', { count: list.total ?? list.items.length })}
      </Link>
      <ul className={styles.list}>
        {list.items.map((task) => (
          <QueueLine key={task.id} task={task} isCurrent={task.id === currentId} />
        ))}
      </ul>
      <LoadMore hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.loadMore} />
    </nav>
  );
}
