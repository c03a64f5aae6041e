import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView, OpenTask } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSecondsLeft } from '../../components/use-seconds-left.ts';
import { useUndo } from '../../data/tasks.ts';
import styles from './case-notices.module.css';

type Pending = NonNullable<OpenTask['pending']>;

function Notice({ taskId, pending }: { readonly taskId: string; readonly pending: Pending }) {
  const { t } = useTranslation();
  const undo = useUndo();
  const seconds = useSecondsLeft(pending.until);
  if (undo.error) return <ProblemNotice error={undo.error} />;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t('moves.pending', { verdict: t(`common.verdict.${pending.verdict}`) })}
      action={
        <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(taskId)}>
          {t('signing.undo.verbIn', { seconds })}
        </Button>
      }
    />
  );
}

/** The person's own answer, while it can be taken back. */
export function PendingAnswer({ paper }: { readonly paper: CaseView }) {
  const own = paper.openTasks.find((task) => task.allowedActions.includes('undo'));
  if (!own?.pending) return null;
  return (
    <div className={styles.zone}>
      <Notice taskId={own.id} pending={own.pending} />
    </div>
  );
}
