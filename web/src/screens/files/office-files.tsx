import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OfficeFile, OfficeFileFilter } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { officeFilesTable, useOfficeFiles } from '../../data/office-files.ts';
import { shownLanguage } from '../../i18n/index.ts';
import { useFileColumns } from './file-columns.tsx';

const DUES = ['overdue', 'within-year', 'unknown'] as const;

interface FilterProps {
  readonly filter: OfficeFileFilter;
  readonly years: readonly number[];
  readonly onChange: (name: string, value: string | undefined) => void;
}

function FileFilters({ filter, years, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <FilterBar label={t('common.filters')}>
      <ChoiceFilter
        label={t('files.anyYear')}
        value={filter.year?.toString()}
        options={years.map((year) => ({ value: `${year}`, label: `${year}` }))}
        onChange={(value) => onChange('year', value)}
      />
      <ChoiceFilter
        label={t('files.anyDue')}
        value={filter.due}
        options={DUES.map((value) => ({ value, label: t(`files.due.${value}`) }))}
        onChange={(value) => onChange('due', value)}
      />
    </FilterBar>
  );
}

function FileTable({ files, isFiltered }: { readonly files: readonly OfficeFile[]; readonly isFiltered: boolean }) {
  const { t } = useTranslation();
  const columns = useFileColumns();
  if (files.length === 0 && isFiltered)
    return <EmptyState title={t('common.nothingFound.title')} text={t('common.nothingFound.text')} />;
  if (files.length === 0) return <EmptyState title={t('files.empty.title')} text={t('files.empty.text')} />;
  return (
    <DataTable
      label={t('files.title')}
      columns={columns}
      rows={files}
      rowKey={({ index, year }) => `${index}/${year}`}
      rowLink={({ index, year }) => `/cases?file=${index}/${year}`}
    />
  );
}

/** Files of the nomenclature by years: how long they are kept, and when they go to the archive. */
export function OfficeFiles() {
  const { t } = useTranslation();
  const { get, set } = useAddressFilter();
  const due = DUES.find((known) => known === get('due'));
  const filter = { year: Number(get('year')) || undefined, due };
  const { data, error, refetch } = useOfficeFiles(filter);
  return (
    <>
      <PageHead title={t('files.title')} note={t('files.note')}>
        <SavedFile
          href={officeFilesTable(filter, shownLanguage())}
          words={t('files.table')}
          label={t('files.saveTable')}
        />
        <Link to="/files/retention">{t('files.rules')}</Link>
      </PageHead>
      <FileFilters filter={filter} years={data?.years ?? []} onChange={set} />
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={8} />}
      {data && <FileTable files={data.items} isFiltered={Object.values(filter).some(Boolean)} />}
    </>
  );
}
