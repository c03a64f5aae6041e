import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCampaign, useChangePlan } from '../../data/campaigns.ts';
import { PlanForm } from './plan-form.tsx';
import { toPlan, toValues } from './plan-values.ts';
import { useSemesterTitle } from './semester-title.ts';

/** Moves the days of a summer semester that are still to come. */
export function ChangeCampaignPlan() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const title = useSemesterTitle();
  const { data, error, refetch } = useCampaign(id);
  const change = useChangePlan(id);
  return (
    <>
      <PageHead title={t('campaigns.changePlan')} note={data && title(data.plan)} />
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={8} />}
      {data && (
        <PlanForm
          initial={toValues(data.plan)}
          needsReason={data.phase !== 'planning'}
          verb={t('campaigns.save')}
          isPending={change.isPending}
          error={change.error}
          onFinish={({ reason, ...values }) =>
            change.mutate(
              { plan: toPlan(values), ...(reason !== undefined && { reason }) },
              { onSuccess: () => void navigate(`/campaigns/${id}`) },
            )
          }
        />
      )}
    </>
  );
}
