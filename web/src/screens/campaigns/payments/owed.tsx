import { useTranslation } from 'react-i18next';
import type { Application } from '../../../api/models.ts';
import { useNumberedApplication } from '../../../data/campaign-payments.ts';
import { useTerms } from '../../../data/use-terms.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './payments.module.css';

function Dues({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const terms = useTerms();
  const { student, course, amount, paid, payUntil, status } = application;
  const sums = { amount: count(amount), paid: count(paid), due: count(Math.max(amount - paid, 0)) };
  return (
    <>
      <p>
        <strong>{student.name}</strong> · {course.title}
      </p>
      <p className={styles.sum}>{t('payments.owed.sums', sums)}</p>
      {status === 'payable' && payUntil !== undefined && (
        <p>{t('payments.owed.until', { until: terms.until(payUntil) })}</p>
      )}
      {status !== 'payable' && <p>{t(`payments.owed.status.${status}`)}</p>}
    </>
  );
}

interface Props {
  readonly campaign: string;
  /** as far as it is typed */
  readonly number: string;
}

/** Whose application the number is, and what is owed for it: shown before anything is entered. */
export function Owed({ campaign, number }: Props) {
  const { t } = useTranslation();
  const { data } = useNumberedApplication(campaign, number);
  if (data === undefined) return null;
  return (
    <div className={styles.owed} role="status">
      {data ? <Dues application={data} /> : <p className={styles.late}>{t('payments.owed.none', { number })}</p>}
    </div>
  );
}
