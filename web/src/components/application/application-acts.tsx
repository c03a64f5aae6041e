import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/models.ts';
import { useReasonedAct } from '../../data/applications.ts';
import { RemarkDialog } from '../remark-dialog.tsx';

interface Props {
  readonly campaign: string;
  readonly application: Application;
  readonly act: 'withdraw' | 'restore';
}

/** Withdraws or restores an application, with the reason. */
function ReasonedAct({ campaign, application, act }: Props) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const change = useReasonedAct(campaign, act);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t(`applications.${act}.verb`)}
      </Button>
      {isAsking && (
        <RemarkDialog
          title={t(`applications.${act}.title`, { number: application.number })}
          text={t(`applications.${act}.text`)}
          label={t(`applications.${act}.reason`)}
          verb={t(`applications.${act}.confirm`)}
          isDangerous={act === 'withdraw'}
          isPending={change.isPending}
          error={change.error}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) => change.mutate({ application, reason }, { onSuccess: () => setAsking(false) })}
        />
      )}
    </>
  );
}

/** What one may do with one application for a reason. */
export function ApplicationActs({ campaign, application }: Omit<Props, 'act'>) {
  const acts = (['withdraw', 'restore'] as const).filter((act) => application.allowedActions.includes(act));
  return acts.map((act) => <ReasonedAct key={act} campaign={campaign} application={application} act={act} />);
}
