import { RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProcessView } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useProcesses } from '../../data/processes.ts';
import styles from './kind-choice.module.css';

function Kinds({ process }: { readonly process: ProcessView }) {
  return (
    <section className={styles.process}>
      <h2 className={styles.title}>{process.title}</h2>
      <ul className={styles.kinds}>
        {process.kinds.map(({ key, title }) => (
          <li key={key}>
            <Link className={styles.kind} to={`/new?process=${process.key}&kind=${key}`}>
              <span>{title}</span>
              <RightOutlined />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** First step: which paper is to be made. */
export function KindChoice() {
  const { t } = useTranslation();
  const { data, error, refetch } = useProcesses();
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead title={t('newPaper.title')} note={t('newPaper.chooseKind')} />
      {!data && <ListSkeleton rows={8} />}
      {data?.length === 0 && (
        <EmptyState title={t('newPaper.nothingToStart.title')} text={t('newPaper.nothingToStart.text')} />
      )}
      <div className={styles.processes}>
        {data?.map((process) => (
          <Kinds key={process.key} process={process} />
        ))}
      </div>
    </>
  );
}
