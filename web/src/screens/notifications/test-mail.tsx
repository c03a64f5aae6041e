import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSendTestMail } from '../../data/notifications.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './notifications.module.css';

type Test = NonNullable<NotificationSettings['test']>;

function useOutcome({ state, at, answer = '' }: Test): string {
  const { t } = useTranslation();
  const { instant } = useFormat();
  if (state === 'sent') return t('notifications.test.sent', { at: instant(at) });
  if (state === 'failed') return t('notifications.test.failed', { at: instant(at), answer });
  return answer ? t('notifications.test.waitingBecause', { answer }) : t('notifications.test.waiting');
}

function Outcome({ test }: { readonly test: Test }) {
  return (
    <p role="status" className={test.state === 'failed' ? styles.failed : styles.quiet}>
      {useOutcome(test)}
    </p>
  );
}

/** Lets a person find out whether mail reaches them. */
export function TestMail({ test }: { readonly test: Test | undefined }) {
  const { t } = useTranslation();
  const sending = useSendTestMail();
  return (
    <section className={styles.test}>
      <h2 className={styles.title}>{t('notifications.test.title')}</h2>
      {test && <Outcome test={test} />}
      {sending.error ? <ProblemNotice error={sending.error} /> : null}
      <Button loading={sending.isPending} disabled={test?.state === 'waiting'} onClick={() => sending.mutate()}>
        {t('notifications.test.send')}
      </Button>
    </section>
  );
}
