import { useTranslation } from 'react-i18next';
import type { CalendarPreview, NewCalendarChange } from '../../api/models.ts';
import { DataTable } from '../../components/list/data-table.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './change-form.module.css';
import { moveKey, useMoveColumns } from './move-columns.tsx';

interface Props {
  readonly preview: CalendarPreview;
  readonly change: NewCalendarChange;
}

/** Days that follow from those entered, by the rule of days carried over. */
function Following({ preview, change }: Props) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const following = preview.days.filter(({ date }) => !change.days.some((entered) => entered.date === date));
  if (following.length === 0) return null;
  return (
    <>
      <p className={styles.words}>{t('calendar.preview.following')}</p>
      <ul className={styles.follow}>
        {following.map(({ date, title, kind }) => (
          <li key={date}>
            {t('calendar.preview.followingDay', { day: day(date), title, kind: t(`calendar.kind.${kind}`) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function useSentence({ checked, later, earlier, overdue }: CalendarPreview): string {
  const { t } = useTranslation();
  const { count } = useFormat();
  const all = t('calendar.preview.checked', { count: checked });
  if (later + earlier === 0) return `${all} ${t('calendar.preview.nothing')}`;
  const moved = t('calendar.preview.moved', { later: count(later), earlier: count(earlier) });
  return [all, moved, ...(overdue > 0 ? [t('calendar.preview.overdue', { count: overdue })] : [])].join(' ');
}

/** What a change would do, before it is made. */
export function ChangePreview({ preview, change }: Props) {
  const { t } = useTranslation();
  const columns = useMoveColumns();
  const sentence = useSentence(preview);
  const left = preview.later + preview.earlier - preview.moves.length;
  return (
    <section className={styles.outcome} aria-label={t('calendar.preview.title')}>
      <h2>{t('calendar.preview.title')}</h2>
      <p className={styles.words} role="status">
        {sentence}
      </p>
      <Following preview={preview} change={change} />
      {preview.moves.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('calendar.preview.moves')}>
          <DataTable label={t('calendar.preview.moves')} columns={columns} rows={preview.moves} rowKey={moveKey} />
        </div>
      )}
      {left > 0 && <p className={styles.words}>{t('calendar.preview.more', { count: left })}</p>}
    </section>
  );
}
