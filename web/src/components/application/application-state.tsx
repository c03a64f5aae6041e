import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/models.ts';
import { useTerms } from '../../data/use-terms.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './application-state.module.css';

/** How far an application has come, in a sentence, with what else must be known of it. */
export function ApplicationState({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const terms = useTerms();
  const { status, payUntil, lapseReason, amount, paid, paidLate, remark } = application;
  const until = payUntil === undefined ? '' : terms.until(payUntil);
  const words = lapseReason
    ? t(`applications.lapse.${lapseReason}`)
    : t(`applications.state.${status}`, { until, due: count(amount - paid) });
  return (
    <>
      <div>{words}</div>
      {paidLate > 0 && <div className={styles.late}>{t('applications.late', { amount: count(paidLate) })}</div>}
      {remark && <div className={styles.quiet}>{t('applications.because', { reason: remark })}</div>}
    </>
  );
}
