import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { InboxTask } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useInbox } from '../../data/tasks.ts';
import { DecisionRail } from './decision-rail.tsx';
import { NoLongerWaiting } from './no-longer-waiting.tsx';
import { Queue } from './queue.tsx';
import { QueueKeys } from './queue-keys.tsx';
import styles from './signing.module.css';
import { TaskDesk } from './task-desk.tsx';

/** The task of the address; kept after it left the list, so that the page can say what became of it. */
function useShownTask(tasks: readonly InboxTask[], taskId: string) {
  const last = useRef<InboxTask>(undefined);
  const waiting = tasks.find((task) => task.id === taskId);
  if (waiting) last.current = waiting;
  const known = waiting ?? (last.current?.id === taskId ? last.current : undefined);
  return { waiting, known };
}

/** The neighbour to open once a paper is decided: the one below it, else the one above. */
function neighbourOf(tasks: readonly InboxTask[], taskId: string): InboxTask | undefined {
  const index = tasks.findIndex((task) => task.id === taskId);
  return tasks[index + 1] ?? tasks[index - 1];
}

function useOpenTask() {
  const navigate = useNavigate();
  return useCallback(
    (task: InboxTask | undefined) =>
      void navigate({ pathname: task ? `/inbox/${task.id}` : '/inbox', search: location.search }),
    [navigate],
  );
}

/** Queue, paper and decision side by side; the next paper opens by itself. */
export function Signing() {
  const { t } = useTranslation();
  const { taskId = '' } = useParams();
  const { get } = useAddressFilter();
  const list = useInbox({ q: get('q'), kind: get('kind') });
  const { waiting, known } = useShownTask(list.items, taskId);
  const open = useOpenTask();
  if (list.isLoading) return <ListSkeleton rows={8} />;
  if (list.error && list.items.length === 0) return <ProblemNotice error={list.error} onRetry={list.retry} />;
  const next = neighbourOf(list.items, taskId);
  return (
    <div className={styles.zones}>
      <h1 className={styles.spoken}>{t('signing.title')}</h1>
      <Queue list={list} currentId={taskId} />
      <QueueKeys tasks={list.items} currentId={taskId} onOpen={open} />
      {waiting ? (
        <>
          <TaskDesk task={waiting} />
          <DecisionRail key={waiting.id} task={waiting} onDecided={() => open(next)} />
        </>
      ) : (
        <NoLongerWaiting task={known} next={list.items[0]} />
      )}
    </div>
  );
}
