import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { CalendarPreview, CalendarYear, NewCalendarChange } from '../../api/models.ts';
import { problemOf } from '../../api/problem.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCalendarYear, useChangeCalendar, usePreviewCalendar } from '../../data/calendar.ts';
import { ChangeForm } from './change-form.tsx';
import styles from './change-form.module.css';
import { ChangePreview } from './change-preview.tsx';
import { faultyFields, firstValues, toNewChange, type ChangeValues } from './change-values.ts';
import { shownYear } from './shown-year.ts';

interface Seen {
  readonly change: NewCalendarChange;
  readonly preview: CalendarPreview;
}

/** Looks first, then changes: what was looked at is what is changed. */
function useChange(calendar: CalendarYear) {
  const navigate = useNavigate();
  const [form] = Form.useForm<ChangeValues>();
  const [seen, setSeen] = useState<Seen>();
  const [previewing, changing] = [usePreviewCalendar(), useChangeCalendar()];
  const showFaults = (error: unknown) => form.setFields(faultyFields(problemOf(error).errors ?? []) as never);
  const look = (values: ChangeValues) => {
    const change = toNewChange(values, calendar);
    const { basis: _basis, reason: _reason, ...body } = change;
    previewing.mutate(body, { onSuccess: (preview) => setSeen({ change, preview }), onError: showFaults });
  };
  const make = ({ change }: Seen) =>
    changing.mutate(change, {
      onSuccess: (made) => void navigate(`/calendar/changes/${made.change.id}`),
      onError: showFaults,
    });
  const forget = () => {
    setSeen(undefined);
    changing.reset();
    previewing.reset();
  };
  return { form, seen, look, make, forget, previewing, changing };
}

function Change({ calendar, dates }: { readonly calendar: CalendarYear; readonly dates: readonly string[] }) {
  const { t } = useTranslation();
  const { form, seen, look, make, forget, previewing, changing } = useChange(calendar);
  const [initial] = useState(() => firstValues(calendar, dates));
  const error = changing.error ?? previewing.error;
  return (
    <div className={styles.body}>
      <ChangeForm form={form} initial={initial} onEdit={forget} onFinish={look}>
        <Button type={seen ? 'default' : 'primary'} htmlType="submit" loading={previewing.isPending}>
          {t('calendar.preview.verb')}
        </Button>
      </ChangeForm>
      <div>
        {error ? <ProblemNotice error={error} kept={t('calendar.change.kept')} /> : null}
        {seen && <ChangePreview preview={seen.preview} change={seen.change} />}
        {seen && (
          <Button className={styles.make ?? ''} type="primary" loading={changing.isPending} onClick={() => make(seen)}>
            {t('calendar.change.confirm')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where days of the calendar are changed: entered, looked at with all they move, and made. */
export function EnterChange() {
  const { t } = useTranslation();
  const { get } = useAddressFilter();
  const { data: calendar, error, refetch } = useCalendarYear(shownYear(get('year')));
  const dates = get('dates')?.split(',') ?? [];
  if (calendar && !calendar.allowedActions.includes('change')) return <Navigate to="/calendar" replace />;
  return (
    <>
      <PageHead title={t('calendar.change.title')} note={t('calendar.change.text')} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!calendar && !error && <ListSkeleton rows={6} />}
      {calendar && <Change calendar={calendar} dates={dates} />}
    </>
  );
}
