import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { useDecide } from '../../data/tasks.ts';

export interface DecisionInHand {
  readonly send: (action: Verdict, remark?: string) => void;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly forget: () => void;
}

/** Sends the answer to a task and says that it arrived. */
export function useDecision(task: InboxTask, onDecided: () => void): DecisionInHand {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const decide = useDecide(({ action }) => {
    void message.success(t(`signing.done.${action}`, { title: task.case.title }));
    onDecided();
  });
  const send = (action: Verdict, remark?: string) =>
    decide.mutate({ taskId: task.id, action, version: task.version, ...(remark !== undefined && { remark }) });
  return { send, isPending: decide.isPending, error: decide.error, forget: decide.reset };
}
