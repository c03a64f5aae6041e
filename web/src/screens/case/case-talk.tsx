import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Questions } from '../../components/questions.tsx';
import styles from '../../components/talk.module.css';
import { useComments } from '../../data/comments.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CommentForm } from './comment-form.tsx';

const OVER: readonly CaseView['status'][] = ['closed', 'withdrawn', 'refused'];

function Comments({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const { data, error, refetch } = useComments(caseId);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} />;
  if (data.length === 0) return <p className={styles.quiet}>{t('moves.comment.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('moves.comment.title')}>
      {data.map((comment) => (
        <li key={comment.id} className={styles.entry}>
          <div className={styles.words}>{comment.text}</div>
          <div className={styles.quiet}>
            {comment.from.name} · {instant(comment.at)}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Questions with their answers, and what people say about the paper. */
export function CaseTalk({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  return (
    <>
      {paper.questions.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('moves.questions')}</h2>
          <Questions questions={paper.questions} />
        </>
      )}
      <h2 className={styles.heading}>{t('moves.comment.title')}</h2>
      <Comments caseId={paper.id} />
      {!OVER.includes(paper.status) && <CommentForm caseId={paper.id} />}
    </>
  );
}
