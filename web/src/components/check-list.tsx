import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { DryRun } from '../api/models.ts';
import styles from './check-list.module.css';

type Check = DryRun['checks'][number];

function Sign({ check }: { readonly check: Check }) {
  const { t } = useTranslation();
  if (!check.ok)
    return <ExclamationCircleFilled className={styles.failed ?? ''} role="img" aria-label={t('checks.failed')} />;
  if (check.advisory)
    return <InfoCircleFilled className={styles.advice ?? ''} role="img" aria-label={t('checks.advice')} />;
  return <CheckCircleFilled className={styles.passed ?? ''} role="img" aria-label={t('checks.passed')} />;
}

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className={styles.list}>
      {checks.map((check) => (
        <li key={`${check.key} ${check.pointer ?? ''} ${check.message}`} className={styles.check}>
          <Sign check={check} />
          <span>{check.message}</span>
        </li>
      ))}
    </ul>
  );
}

/** Machine checks: what needs a look first; those that simply passed are folded behind their number. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation();
  const passed = checks.filter(({ ok, advisory }) => ok && !advisory);
  const others = checks.filter(({ ok, advisory }) => !ok || advisory);
  return (
    <div role="group" aria-label={t('checks.label')}>
      {others.length > 0 && <Checks checks={others} />}
      {passed.length > 0 && (
        <details>
          <summary className={styles.summary}>
            <CheckCircleFilled className={styles.passed ?? ''} />{' '}
            {others.length === 0
              ? t('checks.allPassed', { count: passed.length })
              : t('checks.passedCount', { count: passed.length })}
          </summary>
          <Checks checks={passed} />
        </details>
      )}
    </div>
  );
}
