import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseFilter, CaseListItem, CaseStatus } from '../../api/models.ts';
import { CASE_STATUSES } from '../../components/case-status.tsx';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { KindFilter } from '../../components/kind-filter.tsx';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCases } from '../../data/cases.ts';
import { useCan } from '../../data/session.ts';
import { useCaseColumns } from './case-columns.tsx';

interface FilterProps {
  readonly filter: CaseFilter;
  readonly cases: readonly CaseListItem[];
  readonly onChange: (name: string, value: string | undefined) => void;
}

function CaseFilters({ filter, cases, onChange }: FilterProps) {
  const { t } = useTranslation();
  const search = useCallback((words: string) => onChange('q', words), [onChange]);
  const statuses = CASE_STATUSES.map((value) => ({ value, label: t(`common.caseStatus.${value}`) }));
  return (
    <FilterBar label={t('common.filters')}>
      <SearchField label={t('cases.search')} value={filter.q ?? ''} onSearch={search} />
      <ChoiceFilter
        label={t('cases.anyStatus')}
        value={filter.status}
        options={statuses}
        onChange={(value) => onChange('status', value)}
      />
      {filter.file && (
        <ChoiceFilter
          label={t('cases.file')}
          value={filter.file}
          options={[{ value: filter.file, label: t('cases.ofFile', { file: filter.file }) }]}
          onChange={(value) => onChange('file', value)}
        />
      )}
      <KindFilter value={filter.kind} papers={cases} onChange={(value) => onChange('kind', value)} />
    </FilterBar>
  );
}

/** A draft is opened for writing, everything else for reading. */
function addressOf(item: CaseListItem): string {
  return item.status === 'draft' && item.allowedActions.includes('edit') ? `/new?case=${item.id}` : `/cases/${item.id}`;
}

/** Every paper the person may see, newest change first. */
export function CaseList() {
  const { t } = useTranslation();
  const can = useCan();
  const { get, set } = useAddressFilter();
  const status = get('status') as CaseStatus | undefined;
  const filter: CaseFilter = { q: get('q'), status, kind: get('kind'), file: get('file') };
  const list = useCases(filter);
  const columns = useCaseColumns();
  return (
    <>
      <PageHead title={t('cases.title')}>
        {can('cases.start') && (
          <Link to="/new">
            <Button tabIndex={-1}>{t('cases.new')}</Button>
          </Link>
        )}
      </PageHead>
      <CaseFilters filter={filter} cases={list.items} onChange={set} />
      <ListBody
        list={list}
        isFiltered={Object.values(filter).some(Boolean)}
        empty={{ title: t('cases.empty.title'), text: t('cases.empty.text') }}
      >
        <DataTable
          label={t('cases.title')}
          columns={columns}
          rows={list.items}
          rowKey={(item) => item.id}
          rowLink={addressOf}
        />
      </ListBody>
    </>
  );
}
