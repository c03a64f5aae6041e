import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignGroupDetails } from '../../../api/models.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { DataTable, type Column } from '../../../components/list/data-table.tsx';
import { useGroupAct } from '../../../data/campaign-groups.ts';
import { GroupChoiceDialog } from './group-choice-dialog.tsx';

interface Props {
  readonly campaign: string;
  readonly group: CampaignGroupDetails;
}

type Member = CampaignGroupDetails['students'][number];

function useColumns(onMove: ((member: Member) => void) | undefined): readonly Column<Member>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('groups.student.name'), cell: ({ student }) => student.name, grow: true },
    { key: 'group', title: t('groups.student.group'), cell: ({ student }) => student.groupName },
    { key: 'language', title: t('groups.student.language'), cell: ({ language }) => t(`paper.language.${language}`) },
    ...(onMove
      ? [
          {
            key: 'move',
            title: '',
            cell: (member: Member) => (
              <Button
                size="small"
                aria-label={t('groups.act.moveStudent', { name: member.student.name })}
                onClick={() => onMove(member)}
              >
                {t('groups.act.move.verb')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

/** Students of the group, whom one may move to another group of the course. */
export function GroupStudents({ campaign, group }: Props) {
  const { t } = useTranslation();
  const act = useGroupAct({ campaign, group: group.id });
  const [moved, setMoved] = useState<Member>();
  const columns = useColumns(group.allowedActions.includes('move') ? setMoved : undefined);
  if (group.students.length === 0)
    return <EmptyState title={t('groups.noStudents.title')} text={t('groups.noStudents.text')} />;
  return (
    <>
      <DataTable
        label={t('groups.students')}
        columns={columns}
        rows={group.students}
        rowKey={({ applicationId }) => applicationId}
      />
      {moved && (
        <GroupChoiceDialog
          act="move"
          others={group.others}
          isPending={act.isPending}
          error={act.error}
          onClose={() => setMoved(undefined)}
          onChoose={(into) =>
            act.mutate(
              { type: 'move', applicationId: moved.applicationId, into },
              { onSuccess: () => setMoved(undefined) },
            )
          }
        />
      )}
    </>
  );
}
