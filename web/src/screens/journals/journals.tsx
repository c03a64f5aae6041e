import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Journal } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useJournalEntries, useJournals } from '../../data/journals.ts';
import { JournalFiles } from './journal-files.tsx';
import { useEntryColumns } from './entry-columns.tsx';

function Entries({ journal, year }: { readonly journal: Journal; readonly year: number | undefined }) {
  const { t } = useTranslation();
  const list = useJournalEntries(journal.key, year);
  const columns = useEntryColumns();
  return (
    <ListBody
      list={list}
      isFiltered={false}
      empty={{ title: t('journals.empty.title'), text: t('journals.empty.text') }}
    >
      <DataTable
        label={journal.title}
        columns={columns}
        rows={list.items}
        rowKey={(entry) => entry.caseId}
        rowLink={(entry) => `/cases/${entry.caseId}`}
      />
    </ListBody>
  );
}

interface ChoiceProps {
  readonly journals: readonly Journal[];
  readonly journal: Journal;
  readonly year: number | undefined;
  readonly onYear: (year: string | undefined) => void;
}

function JournalChoice({ journals, journal, year, onYear }: ChoiceProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const options = journals.map(({ key, title }) => ({ value: key, label: title }));
  const years = journal.years.filter((value) => value > 0).map((value) => ({ value: `${value}`, label: `${value}` }));
  return (
    <FilterBar label={t('common.filters')}>
      <ChoiceFilter
        label={t('journals.journal')}
        value={journal.key}
        options={options}
        onChange={(key) => key && void navigate(`/journals/${key}`)}
      />
      {years.length > 0 && (
        <ChoiceFilter label={t('journals.thisYear')} value={year?.toString()} options={years} onChange={onYear} />
      )}
    </FilterBar>
  );
}

/** Registration journals: which number was given to what, and when. */
export function Journals() {
  const { t } = useTranslation();
  const { key } = useParams();
  const { get, set } = useAddressFilter();
  const { data, error, refetch } = useJournals();
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={8} />;
  const journal =
    data.find((candidate) => candidate.key === key) ?? data.find(({ years }) => years.length > 0) ?? data[0];
  if (!journal) return <EmptyState title={t('journals.none.title')} text={t('journals.none.text')} />;
  const year = Number(get('year')) || undefined;
  return (
    <>
      <PageHead title={t('journals.title')}>
        <JournalFiles journal={journal} year={year} />
      </PageHead>
      <JournalChoice journals={data} journal={journal} year={year} onYear={(value) => set('year', value)} />
      <Entries journal={journal} year={year} />
    </>
  );
}
