import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CampaignGroup } from '../../../api/models.ts';
import { ChoiceFilter } from '../../../components/choice-filter.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { DataTable } from '../../../components/list/data-table.tsx';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useAddressFilter } from '../../../components/use-address-filter.ts';
import { useGroups } from '../../../data/campaign-groups.ts';
import { useGroupColumns } from './group-columns.tsx';

/** Statuses to narrow the list to; «small» are those somebody has to decide about. */
const STATES = ['small', 'proposed', 'confirmed', 'merged', 'cancelled'] as const;

interface Chosen {
  readonly course: string | undefined;
  readonly state: string | undefined;
}

function isChosen({ course, status, belowMinimum }: CampaignGroup, chosen: Chosen): boolean {
  if (chosen.course && course.code !== chosen.course) return false;
  return !chosen.state || (chosen.state === 'small' ? belowMinimum : status === chosen.state);
}

function Filters({ groups }: { readonly groups: readonly CampaignGroup[] }) {
  const { t } = useTranslation();
  const { get, set } = useAddressFilter();
  const titles = new Map(groups.map(({ course }) => [course.code, course.title]));
  const courses = [...titles].map(([value, title]) => ({ value, label: `${value} · ${title}` }));
  const states = STATES.map((value) => ({ value, label: t(`groups.status.${value}`) }));
  return (
    <FilterBar label={t('common.filters')}>
      <ChoiceFilter
        label={t('groups.anyCourse')}
        value={get('course')}
        options={courses}
        onChange={(value) => set('course', value)}
      />
      <ChoiceFilter
        label={t('groups.anyStatus')}
        value={get('state')}
        options={states}
        onChange={(value) => set('state', value)}
      />
    </FilterBar>
  );
}

function Rows({ groups, campaign }: { readonly groups: readonly CampaignGroup[]; readonly campaign: string }) {
  const { t } = useTranslation();
  const { get } = useAddressFilter();
  const columns = useGroupColumns();
  const rows = groups.filter((group) => isChosen(group, { course: get('course'), state: get('state') }));
  if (groups.length === 0) return <EmptyState title={t('groups.empty.title')} text={t('groups.empty.text')} />;
  if (rows.length === 0)
    return <EmptyState title={t('common.nothingFound.title')} text={t('common.nothingFound.text')} />;
  return (
    <DataTable
      label={t('groups.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/campaigns/${campaign}/groups/${id}`}
    />
  );
}

/** Groups of a summer semester by course and language, with what can become of those that are too small. */
export function GroupList() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGroups(id);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={8} />;
  const { items, minimum, maximum } = data;
  return (
    <>
      <PageHead title={t('groups.title')} note={t('groups.limits', { minimum, maximum })}>
        <Link to={`/campaigns/${id}`}>{t('campaigns.toCampaign')}</Link>
      </PageHead>
      <Filters groups={items} />
      <Rows groups={items} campaign={id} />
    </>
  );
}
