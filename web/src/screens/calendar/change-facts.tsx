import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarChange } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './change-page.module.css';
import { ChangeState } from './change-state.tsx';

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

function ChangedDays({ days }: Pick<CalendarChange, 'days'>) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <ul className={styles.days}>
      {days.map(({ date, title, kind, nature }) => (
        <li key={date}>
          {t('calendar.changedDay', { day: day(date), title, kind: t(`calendar.kind.${kind}`) })}
          <span className={styles.quiet}> · {t(`calendar.nature.${nature}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function useOutcome({ toCheck, checked, moved, remindersMoved, notMoved }: CalendarChange): string {
  const { t } = useTranslation();
  const { count } = useFormat();
  const values = { moved: count(moved), reminders: count(remindersMoved), notMoved: count(notMoved) };
  const progress = t('calendar.progress', { checked: count(checked), all: count(toCheck ?? checked) });
  return `${progress} ${t('calendar.outcome', values)}`;
}

/** Who changed what, on what ground, and what came of it. */
export function ChangeFacts({ change }: { readonly change: CalendarChange }) {
  const { t } = useTranslation();
  const { day, instant } = useFormat();
  const outcome = useOutcome(change);
  return (
    <dl className={styles.facts}>
      <Fact title={t('calendar.column.days')}>
        <ChangedDays days={change.days} />
      </Fact>
      <Fact title={t('calendar.column.validFrom')}>{day(change.validFrom)}</Fact>
      <Fact title={t('calendar.field.basis')}>{change.basis}</Fact>
      <Fact title={t('calendar.field.reason')}>{change.reason}</Fact>
      <Fact title={t('calendar.column.enteredBy')}>
        {change.enteredBy.name} · {instant(change.enteredAt)}
      </Fact>
      <Fact title={t('calendar.column.state')}>
        <ChangeState change={change} />
        {change.status !== 'waiting' && <div role="status">{outcome}</div>}
      </Fact>
    </dl>
  );
}
