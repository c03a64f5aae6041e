import { useTranslation } from 'react-i18next';
import type { Forecast } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './forecast-note.module.css';

/** When the paper is expected to be ready, and how sure that is. */
export function ForecastNote({ forecast }: { readonly forecast: Forecast }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { registration, p50, p90, basedOn, leavesOut } = forecast;
  return (
    <section className={styles.note} aria-label={t('route.forecast.label')}>
      {registration && (
        <p className={styles.line}>
          {t('route.forecast.number', { likely: day(registration.p50), late: day(registration.p90) })}
        </p>
      )}
      <p className={styles.line}>{t('route.forecast.end', { likely: day(p50), late: day(p90) })}</p>
      {leavesOut !== undefined && <p className={styles.line}>{leavesOut}</p>}
      <p className={styles.basis}>
        {t('route.forecast.basis')} {basedOn.tooLittle && t('route.forecast.tooLittle')}
      </p>
    </section>
  );
}
