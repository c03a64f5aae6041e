import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CalendarYear } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCalendarYear } from '../../data/calendar.ts';
import { ChangeList } from './change-list.tsx';
import styles from './calendar.module.css';
import { SpecialDays } from './special-days.tsx';
import { YearView } from './year-view.tsx';
import { shownYear } from './shown-year.ts';

function YearSwitch({ year, onChange }: { readonly year: number; readonly onChange: (year: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.switch} role="group" aria-label={t('calendar.year')}>
      <Button icon={<LeftOutlined />} aria-label={t('calendar.earlier')} onClick={() => onChange(year - 1)} />
      <span className={styles.year}>{year}</span>
      <Button icon={<RightOutlined />} aria-label={t('calendar.later')} onClick={() => onChange(year + 1)} />
    </div>
  );
}

function Unconfirmed({ calendar }: { readonly calendar: CalendarYear }) {
  const { t } = useTranslation();
  const byHand = calendar.days.filter(({ confirmed, nature }) => !confirmed && nature !== 'carried-over');
  if (calendar.unconfirmed === 0) return null;
  const dates = byHand.map(({ date }) => date).join(',');
  const mayConfirm = calendar.allowedActions.includes('change') && dates !== '';
  return (
    <Alert
      className={styles.notice ?? ''}
      type="warning"
      showIcon
      title={t('calendar.unconfirmedDays', { count: calendar.unconfirmed })}
      action={
        mayConfirm && <Link to={`/calendar/new?year=${calendar.year}&dates=${dates}`}>{t('calendar.compare')}</Link>
      }
    />
  );
}

function Year({ calendar }: { readonly calendar: CalendarYear }) {
  const { t } = useTranslation();
  const tabs = [
    { key: 'days', label: t('calendar.tab.days'), children: <SpecialDays calendar={calendar} /> },
    { key: 'changes', label: t('calendar.tab.changes'), children: <ChangeList /> },
  ];
  return (
    <>
      <Unconfirmed calendar={calendar} />
      <YearView calendar={calendar} />
      <div className={styles.lists}>
        <Tabs label={t('calendar.title')} tabs={tabs} />
      </div>
    </>
  );
}

function useNote(calendar: CalendarYear | undefined): string | undefined {
  const { t } = useTranslation();
  if (!calendar) return undefined;
  const { workingDays, workingHours, weekend } = calendar;
  const free = weekend.map((weekday) => t(`calendar.weekday.${weekday}`)).join(', ');
  return t('calendar.note', { count: workingDays, ...workingHours, free });
}

/** Which days are worked, on what they rest, and how the calendar has changed. */
export function Calendar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { get, set } = useAddressFilter();
  const year = shownYear(get('year'));
  const { data: calendar, error, refetch } = useCalendarYear(year);
  const note = useNote(calendar);
  return (
    <>
      <PageHead title={t('calendar.title')} note={note}>
        <YearSwitch year={year} onChange={(chosen) => set('year', `${chosen}`)} />
        {calendar?.allowedActions.includes('change') && (
          <Button type="primary" onClick={() => void navigate(`/calendar/new?year=${year}`)}>
            {t('calendar.change.verb')}
          </Button>
        )}
      </PageHead>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!calendar && !error && <ListSkeleton rows={8} />}
      {calendar && <Year key={calendar.year} calendar={calendar} />}
    </>
  );
}
