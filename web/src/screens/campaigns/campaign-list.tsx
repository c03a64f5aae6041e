import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CampaignListItem } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCampaigns } from '../../data/campaigns.ts';
import { useCan } from '../../data/session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSemesterTitle } from './semester-title.ts';

function useColumns(): readonly Column<CampaignListItem>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const title = useSemesterTitle();
  return [
    { key: 'semester', title: t('campaigns.column.semester'), cell: ({ plan }) => title(plan), grow: true },
    { key: 'phase', title: t('campaigns.column.phase'), cell: ({ phase }) => t(`campaigns.phase.${phase}`) },
    {
      key: 'days',
      title: t('campaigns.column.days'),
      cell: ({ plan }) => `${format.day(plan.startsOn)} – ${format.day(plan.endsOn)}`,
    },
    { key: 'owner', title: t('campaigns.column.owner'), cell: ({ owner }) => owner.name },
  ];
}

/** Summer semesters, the latest first. */
export function CampaignList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  const columns = useColumns();
  const { data, error, refetch } = useCampaigns();
  return (
    <>
      <PageHead title={t('campaigns.title')} note={t('campaigns.note')}>
        {can('campaigns.plan') && (
          <Button type="primary" onClick={() => void navigate('/campaigns/new')}>
            {t('campaigns.plan')}
          </Button>
        )}
      </PageHead>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={4} />}
      {data?.length === 0 && <EmptyState title={t('campaigns.empty.title')} text={t('campaigns.empty.text')} />}
      {data && data.length > 0 && (
        <DataTable
          label={t('campaigns.title')}
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/campaigns/${id}`}
        />
      )}
    </>
  );
}
