import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CampaignAct, CampaignView } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import { useCampaignAct } from '../../data/campaigns.ts';

interface Props {
  readonly campaign: CampaignView;
}

type Simple = 'begin' | 'settle-groups' | 'close-results' | 'accept-report';
type WithReason = 'end-phase' | 'cancel';

const SIMPLE: readonly Simple[] = ['begin', 'settle-groups', 'close-results', 'accept-report'];
const WITH_REASON: readonly WithReason[] = ['end-phase', 'cancel'];

/** Orders that have ended without a number and are waited for, the latest of each purpose. */
function endedOrders({ orders }: CampaignView) {
  const latest = new Map(orders.map((order) => [order.purpose, order]));
  return [...latest.values()].filter(
    ({ purpose, status }) => purpose !== 'amendment' && (status === 'withdrawn' || status === 'refused'),
  );
}

interface AgainProps extends Props {
  readonly onOpen: (purpose: CampaignView['orders'][number]['purpose']) => void;
}

function OrdersAgain({ campaign, onOpen }: AgainProps) {
  const { t } = useTranslation();
  return endedOrders(campaign).map(({ purpose }) => (
    <Button key={purpose} type="primary" onClick={() => onOpen(purpose)}>
      {t('campaigns.act.order-again.verb', { order: t(`campaigns.order.${purpose}`) })}
    </Button>
  ));
}

interface ReasonProps {
  readonly type: WithReason;
  readonly act: Pick<ReturnType<typeof useCampaignAct>, 'isPending' | 'error'>;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Acts that are logged with the words of whoever does them. */
function ReasonDialog({ type, act, onCancel, onConfirm }: ReasonProps) {
  const { t } = useTranslation();
  return (
    <RemarkDialog
      title={t(`campaigns.act.${type}.verb`)}
      text={t(`campaigns.act.${type}.text`)}
      label={t('campaigns.field.reason')}
      verb={t(`campaigns.act.${type}.verb`)}
      isDangerous={type === 'cancel'}
      isPending={act.isPending}
      error={act.error}
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  );
}

/** What may be done with the campaign now; the act it waits for stands out. */
export function CampaignActs({ campaign }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const act = useCampaignAct(campaign.id);
  const [asked, setAsked] = useState<WithReason>();
  const may = (action: CampaignView['allowedActions'][number]) => campaign.allowedActions.includes(action);
  const confirm = (type: Simple) =>
    modal.confirm({
      title: t(`campaigns.act.${type}.verb`),
      content: t(`campaigns.act.${type}.text`),
      okText: t(`campaigns.act.${type}.verb`),
      cancelText: t('common.cancel'),
      onOk: () => act.mutateAsync({ type }).catch(() => undefined),
    });
  const withReason = (reason: string): CampaignAct =>
    asked === 'end-phase' ? { type: 'end-phase', phase: campaign.phase, reason } : { type: 'cancel', reason };
  return (
    <>
      {WITH_REASON.filter(may).map((type) => (
        <Button key={type} danger={type === 'cancel'} onClick={() => setAsked(type)}>
          {t(`campaigns.act.${type}.verb`)}
        </Button>
      ))}
      {may('change-plan') && (
        <Button onClick={() => void navigate(`/campaigns/${campaign.id}/plan`)}>{t('campaigns.changePlan')}</Button>
      )}
      {may('order-again') && (
        <OrdersAgain campaign={campaign} onOpen={(purpose) => act.mutate({ type: 'order-again', purpose })} />
      )}
      {SIMPLE.filter(may).map((type) => (
        <Button key={type} type="primary" loading={act.isPending} onClick={() => void confirm(type)}>
          {t(`campaigns.act.${type}.verb`)}
        </Button>
      ))}
      {asked && (
        <ReasonDialog
          type={asked}
          act={act}
          onCancel={() => setAsked(undefined)}
          onConfirm={(reason) => act.mutate(withReason(reason), { onSuccess: () => setAsked(undefined) })}
        />
      )}
      {act.error && !asked && <ProblemNotice error={act.error} />}
    </>
  );
}
