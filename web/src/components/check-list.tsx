import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { DryRun } from '../api/models.ts';
import styles from './check-list.module.css';

type Check = DryRun['checks'][number];

function Sign({ ok, advisory }: { readonly ok: boolean; readonly advisory: boolean }) {
  const { t } = useTranslation();
  if (!ok)
    return <ExclamationCircleFilled className={styles.failed ?? ''} role="img" aria-label={t('checks.failed')} />;
  if (advisory) return <InfoCircleFilled className={styles.advice ?? ''} role="img" aria-label={t('checks.advice')} />;
  return <CheckCircleFilled className={styles.passed ?? ''} role="img" aria-label={t('checks.passed')} />;
}

/** Machine checks: a tick, or the reason why not. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list} aria-label={t('checks.label')}>
      {checks.map((check) => (
        <li key={`${check.key} ${check.pointer ?? ''} ${check.message}`} className={styles.check}>
          <Sign ok={check.ok} advisory={check.advisory ?? false} />
          <span>{check.message}</span>
        </li>
      ))}
    </ul>
  );
}
