import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Brand } from '../../app/frame/brand.tsx';
import { Preferences } from '../../app/frame/preferences.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useMe } from '../../data/session.ts';
import { useVerification } from '../../data/verification.ts';
import { FileCheck } from './file-check.tsx';
import { PaperFacts } from './paper-facts.tsx';
import styles from './verify.module.css';

function Result({ token }: { readonly token: string }) {
  const { data, error, refetch } = useVerification(token);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={5} />;
  return (
    <>
      <PaperFacts paper={data} />
      <FileCheck token={token} />
    </>
  );
}

/** Open to everybody: is the paper with this address registered and in force, and is this file that paper. */
export function Verify() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  // whoever happens to be signed in needs their protection token to send a file
  useMe();
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <Brand />
        <h1 className={styles.title}>{t('verify.title')}</h1>
        <Result token={token} />
        <div className={styles.preferences}>
          <Preferences />
        </div>
      </div>
    </main>
  );
}
