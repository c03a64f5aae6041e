import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { InboxTask } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import styles from './no-longer-waiting.module.css';

interface Props {
  /** the task as it was last seen; absent when it was never in the list */
  readonly task: InboxTask | undefined;
  readonly next: InboxTask | undefined;
}

/** Explains that a paper was decided meanwhile, here or by somebody else, and leads on. */
export function NoLongerWaiting({ task, next }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={styles.zone}>
      <EmptyState
        title={t('signing.gone.title')}
        text={task ? t('signing.gone.textOf', { title: task.case.title }) : t('signing.gone.text')}
      >
        <div className={styles.ways}>
          {next && (
            <Button type="primary" onClick={() => void navigate(`/inbox/${next.id}`)}>
              {t('signing.gone.next')}
            </Button>
          )}
          {task && <Link to={`/cases/${task.case.id}`}>{t('signing.gone.see')}</Link>}
        </div>
      </EmptyState>
    </div>
  );
}
