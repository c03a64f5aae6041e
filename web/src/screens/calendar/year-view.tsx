import { useTranslation } from 'react-i18next';
import type { CalendarYear } from '../../api/models.ts';
import { LOOKS, markedDays } from './day-look.ts';
import { MonthTable } from './month-table.tsx';
import monthStyles from './month-table.module.css';
import styles from './year-view.module.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('calendar.legend')}>
      {LOOKS.map((look) => (
        <li key={look}>
          <span className={`${styles.sample} ${monthStyles.day} ${monthStyles[look]}`} aria-hidden="true">
            8
          </span>
          {t(`calendar.look.${look}`)}
        </li>
      ))}
      <li>
        <span className={`${styles.sample} ${monthStyles.day} ${monthStyles.unconfirmed}`} aria-hidden="true">
          8
        </span>
        {t('calendar.unconfirmed')}
      </li>
    </ul>
  );
}

/** Twelve months with the days marked that are not what their day of the week says. */
export function YearView({ calendar }: { readonly calendar: CalendarYear }) {
  const marked = markedDays(calendar);
  return (
    <section className={styles.year}>
      <Legend />
      <div className={styles.months}>
        {MONTHS.map((month) => (
          <MonthTable key={month} year={calendar.year} month={month} marked={marked} />
        ))}
      </div>
    </section>
  );
}
