import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { Brand } from '../../app/frame/brand.tsx';
import { Preferences } from '../../app/frame/preferences.tsx';
import { useMe } from '../../data/session.ts';
import { LoginForm } from './login-form.tsx';
import styles from './login.module.css';

function useTarget(): string {
  const { state } = useLocation() as { state: { from?: string } | null };
  return state?.from ?? '/inbox';
}

/** The way in; leads back to where the person wanted to go. */
export function Login() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const navigate = useNavigate();
  const target = useTarget();
  if (me) return <Navigate to={target} replace />;
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <h1 className={styles.name}>
          <Brand />
        </h1>
        <p className={styles.purpose}>{t('login.purpose')}</p>
        <LoginForm onSignedIn={() => void navigate(target, { replace: true })} />
        <div className={styles.preferences}>
          <Preferences />
        </div>
      </div>
    </main>
  );
}
