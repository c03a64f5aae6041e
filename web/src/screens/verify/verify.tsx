import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { problemOf } from '../../api/problem.ts';
import { LanguageSwitch } from '../../app/frame/preferences.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useVerification } from '../../data/verification.ts';
import { CheckedPaper } from './checked-paper.tsx';
import { UnknownPaper } from './unknown-paper.tsx';
import styles from './verify.module.css';

function Answer({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useVerification(token);
  if (data) return <CheckedPaper token={token} paper={data} />;
  if (error && problemOf(error).status === 404) return <UnknownPaper />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div role="status" aria-label={t('common.loading')}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

/** Tells anybody who holds a paper whether the university gave it out; open without signing in. */
export function Verify() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span>{t('verify.title')}</span>
        <LanguageSwitch />
      </header>
      <main className={styles.box}>
        <Answer token={token} />
      </main>
    </div>
  );
}
