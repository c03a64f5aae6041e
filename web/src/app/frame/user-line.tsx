import { BellOutlined, LogoutOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe, useSignOut } from '../../data/session.ts';
import styles from './user-line.module.css';

/** Who is signed in, with the way out. */
export function UserLine() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (!me) return null;
  const leave = () => signOut.mutate(undefined, { onSettled: () => void navigate('/login', { replace: true }) });
  return (
    <div className={styles.line}>
      <div className={styles.person}>
        <div className={styles.name}>{me.user.name}</div>
        <div className={styles.post}>{me.user.units[0]?.post}</div>
      </div>
      <Tooltip title={t('frame.notifications')}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={t('frame.notifications')}
          onClick={() => void navigate('/settings/notifications')}
        />
      </Tooltip>
      <Tooltip title={t('frame.signOut')}>
        <Button
          type="text"
          icon={<LogoutOutlined />}
          aria-label={t('frame.signOut')}
          loading={signOut.isPending}
          onClick={leave}
        />
      </Tooltip>
    </div>
  );
}
