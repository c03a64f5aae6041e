import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CampaignGroup, CampaignGroupDetails } from '../../../api/models.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { RemarkDialog } from '../../../components/remark-dialog.tsx';
import { useGroupAct } from '../../../data/campaign-groups.ts';
import { ConfirmedActs } from './confirmed-acts.tsx';
import { GroupChoiceDialog } from './group-choice-dialog.tsx';
import { TeacherDialog } from './teacher-dialog.tsx';

interface Props {
  readonly campaign: string;
  readonly group: CampaignGroupDetails;
}

type Asked = 'merge' | 'keep' | 'name-teacher';

const ASKED: readonly Asked[] = ['name-teacher', 'keep', 'merge'];

/** What may be done with the whole group now. */
export function GroupActs({ campaign, group }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useGroupAct({ campaign, group: group.id });
  const [asked, setAsked] = useState<Asked>();
  const may = (action: CampaignGroup['allowedActions'][number]) => group.allowedActions.includes(action);
  const close = () => setAsked(undefined);
  const merge = (into: string) =>
    act.mutateAsync({ type: 'merge', into }).then(
      ({ id }) => navigate(`/campaigns/${campaign}/groups/${id}`),
      () => undefined,
    );
  const dialog = { isPending: act.isPending, error: act.error, onClose: close };
  return (
    <>
      <ConfirmedActs group={group} onAct={(type) => act.mutateAsync({ type }).catch(() => undefined)} />
      {ASKED.filter(may).map((type) => (
        <Button key={type} onClick={() => setAsked(type)}>
          {t(`groups.act.${type}.verb`)}
        </Button>
      ))}
      {asked === 'merge' && (
        <GroupChoiceDialog act="merge" others={group.others} {...dialog} onChoose={(into) => void merge(into)} />
      )}
      {asked === 'keep' && (
        <RemarkDialog
          title={t('groups.act.keep.title')}
          text={t('groups.act.keep.text')}
          label={t('groups.act.keep.label')}
          verb={t('groups.act.keep.verb')}
          isDangerous={false}
          isPending={act.isPending}
          error={act.error}
          onCancel={close}
          onConfirm={(reason) => act.mutate({ type: 'keep', reason }, { onSuccess: close })}
        />
      )}
      {asked === 'name-teacher' && (
        <TeacherDialog
          teacher={group.teacher}
          {...dialog}
          onName={(teacher) => act.mutate({ type: 'name-teacher', teacher }, { onSuccess: close })}
        />
      )}
      {act.error && !asked && <ProblemNotice error={act.error} />}
    </>
  );
}
