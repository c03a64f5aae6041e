import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/models.ts';
import { MoveDialog } from '../../components/move-dialog.tsx';

/** Gives a task of this paper to somebody else; asks which one when several are open. */
export function Reassign({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const [taskId, setTaskId] = useState<string>();
  const movable = paper.openTasks.filter((task) => task.allowedActions.includes('reassign'));
  if (movable.length === 0) return null;
  const items = movable.map(({ id, assignee, post }) => ({ key: id, label: `${assignee.name} · ${post}` }));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setTaskId(key) }}>
        <Button>{t('moves.reassign.verb')}</Button>
      </Dropdown>
      {taskId !== undefined && <MoveDialog move="reassign" taskId={taskId} onClose={() => setTaskId(undefined)} />}
    </>
  );
}
