import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useNotificationSettings } from '../../data/notifications.ts';
import { NotificationForm } from './notification-form.tsx';
import styles from './notifications.module.css';
import { TestMail } from './test-mail.tsx';

/** Says what stands in the way of mail, or where it goes. */
function Whereto({ settings: { sendsMail, address } }: { readonly settings: NotificationSettings }) {
  const { t } = useTranslation();
  if (!sendsMail) return <Alert type="info" showIcon title={t('notifications.off')} />;
  if (address === null) return <Alert type="warning" showIcon title={t('notifications.noAddress')} />;
  return <p className={styles.quiet}>{t('notifications.address', { address })}</p>;
}

/** What a person is written about, and whether mail reaches them. */
export function Notifications() {
  const { t } = useTranslation();
  const { data: settings, error, refetch } = useNotificationSettings();
  const mayTry = settings?.sendsMail && settings.address !== null;
  return (
    <>
      <PageHead title={t('notifications.title')} note={t('notifications.note')} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!settings && !error && <ListSkeleton rows={5} />}
      {settings && (
        <div className={styles.body}>
          <Whereto settings={settings} />
          <NotificationForm settings={settings} />
          {mayTry && <TestMail test={settings.test} />}
        </div>
      )}
    </>
  );
}
