import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CaseView, Difference } from '../../api/models.ts';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCase } from '../../data/cases.ts';
import { useDifference } from '../../data/differences.ts';
import { useCaseRecord } from '../../data/records.ts';
import { DifferenceBody } from './difference-body.tsx';
import { VersionChoice } from './version-choice.tsx';

/** The versions sent into approval, the one being edited, and those of the address. */
function useVersions(id: string, shown: readonly number[]): readonly number[] {
  const { data } = useCaseRecord(id, 'version-history', undefined);
  const known = data?.record === 'version-history' ? data.items.map(({ version }) => version) : [];
  return [...new Set([...known, ...shown])].sort((one, other) => one - other);
}

function Choices({ id, difference }: { readonly id: string; readonly difference: Difference }) {
  const { t } = useTranslation();
  const { set } = useAddressFilter();
  const versions = useVersions(id, [difference.from, difference.to]);
  return (
    <FilterBar label={t('common.filters')}>
      <VersionChoice
        label={t('difference.from')}
        value={difference.from}
        versions={versions}
        onChange={(version) => set('from', `${version}`)}
      />
      <VersionChoice
        label={t('difference.to')}
        value={difference.to}
        versions={versions}
        onChange={(version) => set('to', `${version}`)}
      />
    </FilterBar>
  );
}

function Compared({ paper }: { readonly paper: CaseView }) {
  const { get } = useAddressFilter();
  const from = Number(get('from')) || undefined;
  const to = Number(get('to')) || paper.version;
  const { data, error, refetch } = useDifference({ id: paper.id, from, to });
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={6} />;
  return (
    <>
      <Choices id={paper.id} difference={data} />
      <DifferenceBody difference={data} />
    </>
  );
}

/** What differs between two versions of a paper, side by side; the present one and the one sent before it at first. */
export function DifferencePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: paper, error, refetch } = useCase(id);
  if (error && !paper) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!paper) return <ListSkeleton rows={8} />;
  return (
    <>
      <PageHead title={t('difference.title')} note={paper.title}>
        <Link to={`/cases/${id}`}>{t('difference.toCase')}</Link>
      </PageHead>
      <Compared paper={paper} />
    </>
  );
}
