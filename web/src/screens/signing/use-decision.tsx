import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.ts';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { useDecide, useUndo, type Decision } from '../../data/tasks.ts';
import { UndoMessage } from './undo-message.tsx';

/** What goes with an answer. */
export type Given = Pick<Decision, 'remark' | 'lookAgain' | 'signatures'>;

export interface DecisionInHand {
  readonly send: (action: Verdict, given?: Given) => void;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly forget: () => void;
}

const MS_IN_SECOND = 1_000;

/** Says that an answer arrived; while it can be taken back, with the button that does it. */
function useSayDone() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const undo = useUndo();
  return (task: InboxTask, action: Verdict, undoUntil: string | undefined) => {
    const words = t(`signing.done.${action}`, { title: task.case.title });
    const seconds = undoUntil === undefined ? 0 : (Date.parse(undoUntil) - Date.now()) / MS_IN_SECOND;
    if (seconds <= 0) return void message.success(words);
    const takeBack = () => {
      message.destroy(task.id);
      // the rail that asked is gone by now, so the promise is waited for instead of its callbacks
      undo.mutateAsync(task.id).then(
        () => void message.success(t('signing.undo.done')),
        (error: unknown) => void message.warning(problemOf(error).detail),
      );
    };
    const content = <UndoMessage words={words} until={undoUntil ?? ''} onUndo={takeBack} />;
    void message.success({ key: task.id, duration: seconds, content });
  };
}

/** Sends the answer to a task and says that it arrived. */
export function useDecision(task: InboxTask, onDecided: () => void): DecisionInHand {
  const sayDone = useSayDone();
  const decide = useDecide(({ action }, undoUntil) => {
    sayDone(task, action, undoUntil);
    onDecided();
  });
  const send = (action: Verdict, given: Given = {}) =>
    decide.mutate({ taskId: task.id, action, version: task.version, ...given });
  return { send, isPending: decide.isPending, error: decide.error, forget: decide.reset };
}
