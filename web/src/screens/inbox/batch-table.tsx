import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxTask } from '../../api/models.ts';
import { problemOf } from '../../api/problem.ts';
import { useSecondsLeft } from '../../components/use-seconds-left.ts';
import type { Outcome } from '../../data/batch.ts';
import { useUndo } from '../../data/tasks.ts';
import styles from './batch-table.module.css';

function TakeBack({ taskId, until }: { readonly taskId: string; readonly until: string }) {
  const { t } = useTranslation();
  const undo = useUndo();
  const seconds = useSecondsLeft(until);
  if (undo.isSuccess) return <span>{t('signing.undo.done')}</span>;
  if (undo.error) return <span>{problemOf(undo.error).detail}</span>;
  if (seconds === 0) return null;
  return (
    <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(taskId)}>
      {t('signing.undo.verbIn', { seconds })}
    </Button>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  if (!outcome.ok) return <span className={styles.failed}>{outcome.reason}</span>;
  return (
    <>
      {t('batch.ok')} {outcome.undoUntil && <TakeBack taskId={outcome.taskId} until={outcome.undoUntil} />}
    </>
  );
}

interface Props {
  readonly tasks: readonly InboxTask[];
  readonly outcomes: readonly Outcome[];
}

/** The papers of a batch with what became of each. */
export function BatchTable({ tasks, outcomes }: Props) {
  return (
    <ul className={styles.list}>
      {tasks.map((task) => {
        const outcome = outcomes.find(({ taskId }) => taskId === task.id);
        return (
          <li key={task.id} className={styles.line}>
            <Link to={`/cases/${task.case.id}`}>{task.case.title}</Link>
            <span>{outcome && <OutcomeWords outcome={outcome} />}</span>
          </li>
        );
      })}
    </ul>
  );
}
