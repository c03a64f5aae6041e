import { useTranslation } from 'react-i18next';
import type { CalendarChange } from '../../api/models.ts';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { useCalendarChanges } from '../../data/calendar.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChangeState } from './change-state.tsx';

/** More days than this are counted, not named. */
const DAYS_NAMED = 3;

function useDaysText(): (change: CalendarChange) => string {
  const { t } = useTranslation();
  const { day } = useFormat();
  return ({ days }) => {
    const named = days.slice(0, DAYS_NAMED).map(({ date, title }) => `${day(date)} — ${title}`);
    const left = days.length - named.length;
    return [...named, ...(left > 0 ? [t('calendar.moreDays', { count: left })] : [])].join('; ');
  };
}

/** Changes of the calendar, latest first, each leading to its report. */
export function ChangeList() {
  const { t } = useTranslation();
  const { day, instant, count } = useFormat();
  const list = useCalendarChanges();
  const daysText = useDaysText();
  const columns: readonly Column<CalendarChange>[] = [
    { key: 'days', title: t('calendar.column.days'), grow: true, cell: daysText },
    { key: 'from', title: t('calendar.column.validFrom'), cell: ({ validFrom }) => day(validFrom) },
    { key: 'by', title: t('calendar.column.enteredBy'), cell: ({ enteredBy }) => enteredBy.name },
    { key: 'at', title: t('calendar.column.enteredAt'), cell: ({ enteredAt }) => instant(enteredAt) },
    { key: 'moved', title: t('calendar.column.moved'), cell: ({ moved }) => count(moved) },
    { key: 'state', title: t('calendar.column.state'), cell: (change) => <ChangeState change={change} /> },
  ];
  return (
    <ListBody
      list={list}
      isFiltered={false}
      empty={{ title: t('calendar.noChanges.title'), text: t('calendar.noChanges.text') }}
    >
      <DataTable
        label={t('calendar.tab.changes')}
        columns={columns}
        rows={list.items}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/calendar/changes/${id}`}
      />
    </ListBody>
  );
}
