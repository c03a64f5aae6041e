import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CalendarChange, DeadlineMove, MoveOutcome } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCalendarChange, useDeadlineMoves } from '../../data/calendar.ts';
import { useCan } from '../../data/session.ts';
import { ChangeFacts } from './change-facts.tsx';
import styles from './change-page.module.css';
import { moveKey, useMoveColumns } from './move-columns.tsx';

const OUTCOMES: readonly MoveOutcome[] = ['moved', 'reminders-moved', 'not-moved'];

function useReportColumns(): readonly Column<DeadlineMove>[] {
  const { t } = useTranslation();
  const columns = useMoveColumns();
  const outcome: Column<DeadlineMove> = {
    key: 'outcome',
    title: t('calendar.column.outcome'),
    cell: (move) => move.reason ?? t(`calendar.moveOutcome.${move.outcome ?? 'planned'}`),
  };
  return [...columns, outcome];
}

/** Every deadline a change touched. */
function Moves({ change }: { readonly change: CalendarChange }) {
  const { t } = useTranslation();
  const { get, set } = useAddressFilter();
  const outcome = OUTCOMES.find((known) => known === get('outcome'));
  const count = change.moved + change.remindersMoved + change.notMoved;
  const list = useDeadlineMoves({ id: change.id, outcome, count });
  const columns = useReportColumns();
  const options = OUTCOMES.map((value) => ({ value, label: t(`calendar.moveOutcome.${value}`) }));
  return (
    <>
      <h2 className={styles.moves}>{t('calendar.moves.title')}</h2>
      <FilterBar label={t('common.filters')}>
        <ChoiceFilter
          label={t('calendar.moves.any')}
          value={outcome}
          options={options}
          onChange={(value) => set('outcome', value)}
        />
      </FilterBar>
      <ListBody
        list={list}
        isFiltered={outcome !== undefined}
        empty={{ title: t('calendar.moves.empty.title'), text: t('calendar.moves.empty.text') }}
      >
        <DataTable label={t('calendar.moves.title')} columns={columns} rows={list.items} rowKey={moveKey} />
      </ListBody>
    </>
  );
}

/** The report of one change of the calendar; it grows while deadlines follow. */
export function ChangePage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id = '' } = useParams();
  const { data: change, error, refetch } = useCalendarChange(id);
  const maySeeMoves = can('calendar.change') || can('cases.read-all');
  return (
    <>
      <PageHead title={t('calendar.report')}>
        <Link to="/calendar">{t('calendar.back')}</Link>
      </PageHead>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!change && !error && <ListSkeleton rows={6} />}
      {change && <ChangeFacts change={change} />}
      {change && change.status !== 'waiting' && maySeeMoves && <Moves change={change} />}
    </>
  );
}
