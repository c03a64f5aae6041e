import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCampaignDefaults, useOpenCampaign } from '../../data/campaigns.ts';
import { PlanForm } from './plan-form.tsx';
import { toPlan, toValues } from './plan-values.ts';

/** Plans a summer semester by the values in force. */
export function NewCampaign() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, refetch } = useCampaignDefaults();
  const open = useOpenCampaign();
  return (
    <>
      <PageHead title={t('campaigns.plan')} note={t('campaigns.planNote')} />
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={8} />}
      {data && (
        <PlanForm
          initial={toValues(data.plan)}
          sources={data.sources}
          needsReason={false}
          verb={t('campaigns.save')}
          isPending={open.isPending}
          error={open.error}
          onFinish={(values) =>
            open.mutate(toPlan(values), { onSuccess: ({ id }) => void navigate(`/campaigns/${id}`) })
          }
        />
      )}
    </>
  );
}
