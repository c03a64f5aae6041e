import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Questions } from '../../components/questions.tsx';
import styles from '../../components/talk.module.css';
import { upTo } from '../../components/up-to.ts';
import { useComments } from '../../data/comments.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CommentForm } from './comment-form.tsx';

const OVER: readonly CaseView['status'][] = ['closed', 'withdrawn', 'refused'];

function Comments({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const { data, error, refetch } = useComments(paper.id);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} />;
  const written = upTo(paper.asOf, data);
  if (written.length === 0) return <p className={styles.quiet}>{t('moves.comment.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('moves.comment.title')}>
      {written.map((comment) => (
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
      <Comments paper={paper} />
      {!paper.asOf && !OVER.includes(paper.status) && <CommentForm caseId={paper.id} />}
    </>
  );
}
