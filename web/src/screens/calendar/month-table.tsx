import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { lookOf, type MarkedDays } from './day-look.ts';
import { weeksOf } from './month-weeks.ts';
import styles from './month-table.module.css';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAY_AT = 8;

interface DayProps {
  readonly date: string;
  readonly weekday: number;
  readonly marked: MarkedDays;
}

function Day({ date, weekday, marked }: DayProps) {
  const { t } = useTranslation();
  const { day: dayText } = useFormat();
  const look = lookOf(date, weekday, marked);
  const special = marked.coming.get(date) ?? marked.special.get(date);
  const isUnconfirmed = special?.confirmed === false;
  const words = special && [dayText(date), special.title, ...(isUnconfirmed ? [t('calendar.unconfirmed')] : [])];
  const classes = [
    styles.day,
    styles[look],
    isUnconfirmed && styles.unconfirmed,
    date === marked.today && styles.today,
  ];
  return (
    <td className={styles.cell} title={words?.join(' · ')} aria-current={date === marked.today ? 'date' : undefined}>
      <span className={classes.filter(Boolean).join(' ')}>{Number(date.slice(DAY_AT))}</span>
      {words && <span className={styles.spoken}>{words.slice(1).join(', ')}</span>}
    </td>
  );
}

interface Props {
  readonly year: number;
  readonly month: number;
  readonly marked: MarkedDays;
}

/** One month of the calendar, Monday first. */
export function MonthTable({ year, month, marked }: Props) {
  const { t } = useTranslation();
  return (
    <table className={styles.month}>
      <caption>{t(`calendar.month.${month}`)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`calendar.weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, row) => (
          <tr key={row}>
            {week.map((date, index) =>
              date ? <Day key={date} date={date} weekday={index + 1} marked={marked} /> : <td key={index} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
