import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSessionEnd } from '../../api/session-signals.ts';
import { LoginForm } from './login-form.tsx';

/** Asks to sign in again over the page when the session has ended, so that nothing typed is lost. */
export function SessionDialog() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onSessionEnd(() => setOpen(true)), []);
  return (
    <Modal open={isOpen} footer={null} closable={false} title={t('login.expired.title')} destroyOnHidden>
      <p>{t('login.expired.text')}</p>
      <LoginForm onSignedIn={() => setOpen(false)} />
    </Modal>
  );
}
