import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationWindow, CampaignCandidateFilter } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCandidateCourses } from '../../data/advising.ts';
import { useApplicationWindows } from '../../data/applications.ts';
import { useTerms } from '../../data/use-terms.ts';
import { CandidateTable } from './candidate-table.tsx';

const APPLIED = ['no', 'yes'] as const;

interface FilterProps {
  readonly campaign: string;
  readonly filter: CampaignCandidateFilter;
  readonly onChange: (name: string, value: string | undefined) => void;
}

function Filters({ campaign, filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { data: courses = [] } = useCandidateCourses(campaign);
  const search = useCallback((words: string) => onChange('q', words), [onChange]);
  return (
    <FilterBar label={t('common.filters')}>
      <SearchField label={t('advising.search')} value={filter.q ?? ''} onSearch={search} />
      <ChoiceFilter
        label={t('advising.anyCourse')}
        value={filter.course}
        options={courses.map(({ code, title, students }) => ({ value: code, label: `${title} (${students})` }))}
        onChange={(value) => onChange('course', value)}
      />
      <ChoiceFilter
        label={t('advising.anyApplied')}
        value={filter.applied}
        options={APPLIED.map((value) => ({ value, label: t(`advising.applied.${value}`) }))}
        onChange={(value) => onChange('applied', value)}
      />
    </FilterBar>
  );
}

function Semester({ window }: { readonly window: ApplicationWindow }) {
  const { t } = useTranslation();
  const { from, until } = useTerms();
  const { get, set } = useAddressFilter();
  const { session, academicYear, opensAt, closesAt } = window;
  const filter = { q: get('q'), course: get('course'), applied: APPLIED.find((known) => known === get('applied')) };
  const days = { from: from(opensAt), until: until(closesAt) };
  const title = t(`applications.semester.${session}`, { year: academicYear + 1 });
  return (
    <>
      <PageHead title={t('advising.title')} note={`${title}. ${t(`applications.window.${window.window}`, days)}`}>
        <Link to={`/campaigns/${window.id}/messages`}>{t('messages.title')}</Link>
      </PageHead>
      <Filters campaign={window.id} filter={filter} onChange={set} />
      <CandidateTable key={filter.course} campaign={window.id} filter={filter} />
    </>
  );
}

/** Candidates of the summer semester in the address, or else of the latest: the own students of an adviser, who applies for them. */
export function Advising() {
  const { t } = useTranslation();
  const { get } = useAddressFilter();
  const { data: windows, error, refetch } = useApplicationWindows();
  const campaign = get('campaign');
  const window = windows?.find(({ id }) => campaign === undefined || id === campaign);
  if (window) return <Semester window={window} />;
  return (
    <>
      <PageHead title={t('advising.title')} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {windows && <EmptyState title={t('applications.none.title')} text={t('advising.none')} />}
    </>
  );
}
