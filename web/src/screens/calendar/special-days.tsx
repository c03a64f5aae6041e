import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarDay, CalendarYear } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './special-days.module.css';

type Row = CalendarDay & { readonly validFrom?: string };

function State({ day: { confirmed, validFrom } }: { readonly day: Row }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (validFrom !== undefined) return <Mark tone="soon">{t('calendar.comingFrom', { day: day(validFrom) })}</Mark>;
  if (confirmed) return <Mark tone="done">{t('calendar.confirmed')}</Mark>;
  return <Mark tone="quiet">{t('calendar.unconfirmed')}</Mark>;
}

/** A day that follows from a holiday is changed with the holiday. */
function isEnteredByHand({ nature }: Row): boolean {
  return nature !== 'carried-over';
}

function useColumns(year: number, mayChange: boolean): readonly Column<Row>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const columns: readonly Column<Row>[] = [
    { key: 'date', title: t('calendar.column.date'), cell: ({ date }) => day(date) },
    {
      key: 'title',
      title: t('calendar.column.title'),
      grow: true,
      cell: ({ title, source }) => (
        <>
          <div>{title}</div>
          <div className={styles.source}>{source}</div>
        </>
      ),
    },
    {
      key: 'kind',
      title: t('calendar.column.kind'),
      cell: ({ kind, nature }) => `${t(`calendar.kind.${kind}`)} · ${t(`calendar.nature.${nature}`)}`,
    },
    { key: 'state', title: t('calendar.column.state'), cell: (row) => <State day={row} /> },
  ];
  if (!mayChange) return columns;
  const change: Column<Row> = {
    key: 'change',
    title: t('calendar.column.change'),
    cell: (row) =>
      isEnteredByHand(row) && (
        <Link to={`/calendar/new?year=${year}&dates=${row.date}`}>{t('calendar.changeDay')}</Link>
      ),
  };
  return [...columns, change];
}

/** Days of the year that are not what their day of the week says, with what they rest on. */
export function SpecialDays({ calendar }: { readonly calendar: CalendarYear }) {
  const { t } = useTranslation();
  const columns = useColumns(calendar.year, calendar.allowedActions.includes('change'));
  const rows: readonly Row[] = [...calendar.days, ...calendar.coming].sort((a, b) => a.date.localeCompare(b.date));
  if (rows.length === 0) return <EmptyState title={t('calendar.noDays.title')} text={t('calendar.noDays.text')} />;
  return (
    <DataTable
      label={t('calendar.tab.days')}
      columns={columns}
      rows={rows}
      rowKey={({ date, validFrom }) => `${date} ${validFrom ?? ''}`}
    />
  );
}
