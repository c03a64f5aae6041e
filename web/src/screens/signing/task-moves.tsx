import { Button, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask } from '../../api/models.ts';
import { MoveDialog } from '../../components/move-dialog.tsx';
import { useKeys } from '../../components/use-keys.ts';
import type { TaskMove } from '../../data/task-moves.ts';
import styles from './decision-actions.module.css';

const MOVES: readonly TaskMove[] = ['question', 'delegate', 'reassign'];

/** What may be done with a task instead of answering it at once; Q asks a question. */
export function TaskMoves({ task }: { readonly task: InboxTask }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<TaskMove>();
  const allowed = MOVES.filter((move) => task.allowedActions.includes(move));
  const mayAsk = allowed.includes('question');
  useKeys(useMemo(() => (mayAsk ? { KeyQ: () => setChosen('question') } : {}), [mayAsk]));
  return (
    <div className={styles.others}>
      {allowed.map((move) => (
        <Tooltip key={move} title={move === 'question' && t('signing.key', { key: 'Q' })}>
          <Button type="text" onClick={() => setChosen(move)}>
            {t(`moves.${move}.verb`)}
          </Button>
        </Tooltip>
      ))}
      {chosen && <MoveDialog move={chosen} taskId={task.id} onClose={() => setChosen(undefined)} />}
    </div>
  );
}
