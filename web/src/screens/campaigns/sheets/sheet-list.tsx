import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { GradeSheet } from '../../../api/models.ts';
import { ChoiceFilter } from '../../../components/choice-filter.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { DataTable, type Column } from '../../../components/list/data-table.tsx';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useAddressFilter } from '../../../components/use-address-filter.ts';
import { useSheets } from '../../../data/grade-sheets.ts';
import { useTerms } from '../../../data/use-terms.ts';
import { SheetPaper } from './sheet-paper.tsx';
import { SHEET_STATES, sheetState, SheetStateMark } from './sheet-state.tsx';
import styles from './sheets.module.css';

function useColumns(campaign: string): readonly Column<GradeSheet>[] {
  const { t } = useTranslation();
  const { until } = useTerms();
  return [
    { key: 'number', title: t('sheets.column.number'), cell: ({ number }) => number },
    {
      key: 'course',
      title: t('sheets.column.course'),
      cell: ({ course, groupName }) => (
        <>
          {course.title} <span className={styles.quiet}>{groupName}</span>
        </>
      ),
      grow: true,
    },
    { key: 'language', title: t('sheets.column.language'), cell: ({ language }) => t(`paper.language.${language}`) },
    {
      key: 'entered',
      title: t('sheets.column.entered'),
      cell: ({ entered, people }) => t('campaigns.ofAll', { done: entered, all: people }),
    },
    { key: 'state', title: t('sheets.column.state'), cell: (sheet) => <SheetStateMark sheet={sheet} /> },
    { key: 'due', title: t('sheets.column.due'), cell: ({ dueAt }) => until(dueAt) },
    {
      key: 'paper',
      title: t('sheets.column.paper'),
      cell: (sheet) => (
        <span className={styles.above}>
          <SheetPaper campaign={campaign} sheet={sheet} />
        </span>
      ),
    },
  ];
}

function Rows({ campaign, sheets }: { readonly campaign: string; readonly sheets: readonly GradeSheet[] }) {
  const { t } = useTranslation();
  const { get } = useAddressFilter();
  const columns = useColumns(campaign);
  const rows = sheets.filter((sheet) => !get('state') || sheetState(sheet) === get('state'));
  if (sheets.length === 0) return <EmptyState title={t('sheets.empty.title')} text={t('sheets.empty.text')} />;
  if (rows.length === 0)
    return <EmptyState title={t('common.nothingFound.title')} text={t('common.nothingFound.text')} />;
  return (
    <DataTable
      label={t('sheets.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/campaigns/${campaign}/sheets/${id}`}
    />
  );
}

/** Grade sheets of a summer semester: which are still to come in, and which are late. */
export function SheetList() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { get, set } = useAddressFilter();
  const { data, error, refetch } = useSheets(id);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={8} />;
  const states = SHEET_STATES.map((value) => ({ value, label: t(`sheets.state.${value}`) }));
  return (
    <>
      <PageHead title={t('sheets.title')}>
        {data.some(({ allowedActions }) => allowedActions.includes('enter')) && (
          <Link to={`/campaigns/${id}/results-file`}>{t('sheets.file.link')}</Link>
        )}
        <Link to={`/campaigns/${id}`}>{t('campaigns.toCampaign')}</Link>
      </PageHead>
      <FilterBar label={t('common.filters')}>
        <ChoiceFilter
          label={t('sheets.anyState')}
          value={get('state')}
          options={states}
          onChange={(value) => set('state', value)}
        />
      </FilterBar>
      <Rows campaign={id} sheets={data} />
    </>
  );
}
