import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationFilter, ApplicationStatus, ApplicationWindow } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useApplications, useApplicationWindows } from '../../data/applications.ts';
import { useApplicationColumns } from './application-columns.tsx';
import { VisaBar } from './visa-bar.tsx';

const STATUSES: readonly ApplicationStatus[] = [
  'submitted',
  'advised',
  'payable',
  'paid',
  'unplaced',
  'placed',
  'finished',
  'declined',
  'withdrawn',
  'lapsed',
];

interface FilterProps {
  readonly filter: ApplicationFilter;
  readonly onChange: (name: string, value: string | undefined) => void;
}

function Filters({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const search = useCallback((words: string) => onChange('q', words), [onChange]);
  return (
    <FilterBar label={t('common.filters')}>
      <SearchField label={t('applications.search')} value={filter.q ?? ''} onSearch={search} />
      <ChoiceFilter
        label={t('applications.anyStatus')}
        value={filter.status}
        options={STATUSES.map((value) => ({ value, label: t(`applications.status.${value}`) }))}
        onChange={(value) => onChange('status', value)}
      />
    </FilterBar>
  );
}

function ApplicationTable({
  window,
  filter,
}: {
  readonly window: ApplicationWindow;
  readonly filter: ApplicationFilter;
}) {
  const { t } = useTranslation();
  const list = useApplications(window.id, filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useApplicationColumns({ campaign: window.id, chosen, onChoose: setChosen });
  return (
    <ListBody
      list={list}
      isFiltered={Boolean(filter.q ?? filter.status)}
      empty={{ title: t('applications.empty.title'), text: t('applications.empty.text') }}
    >
      <DataTable label={t('applications.title')} columns={columns} rows={list.items} rowKey={({ id }) => id} />
      <VisaBar campaign={window.id} applications={list.items} chosen={chosen} onChoose={setChosen} />
    </ListBody>
  );
}

/** Applications for the summer semester in the address, or else for the latest: own students', own faculty's, or all; many can be visaed at once. */
export function Applications() {
  const { t } = useTranslation();
  const { get, set } = useAddressFilter();
  const { data: windows } = useApplicationWindows();
  const filter = { q: get('q'), status: STATUSES.find((known) => known === get('status')) };
  const campaign = get('campaign');
  const window = windows?.find(({ id }) => campaign === undefined || id === campaign);
  const note = window && t(`applications.semester.${window.session}`, { year: window.academicYear + 1 });
  return (
    <>
      <PageHead title={t('applications.title')} note={note} />
      <Filters filter={filter} onChange={set} />
      {windows && !window && <EmptyState title={t('applications.none.title')} text={t('applications.empty.text')} />}
      {window && <ApplicationTable window={window} filter={filter} />}
    </>
  );
}
