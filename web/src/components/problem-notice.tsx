import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { OFFLINE, problemOf, type Problem } from '../api/problem.ts';
import styles from './problem-notice.module.css';

interface Props {
  readonly error: unknown;
  /** a sentence on what was not lost */
  readonly kept?: string;
  readonly onRetry?: () => void;
}

/** The words of a problem: the server's own, or ours where no answer came. */
function useWords(problem: Problem) {
  const { t } = useTranslation();
  if (problem.code === OFFLINE) return { title: t('problem.offline.title'), detail: t('problem.offline.text') };
  return { title: problem.title || t('problem.unknown.title'), detail: problem.detail || t('problem.unknown.text') };
}

function FieldList({ problem }: { readonly problem: Problem }) {
  if (!problem.errors?.length) return null;
  return (
    <ul className={styles.fields}>
      {problem.errors.map((field) => (
        <li key={`${field.pointer} ${field.code}`}>{field.detail}</li>
      ))}
    </ul>
  );
}

/** Says what happened, what was kept and what to do next. */
export function ProblemNotice({ error, kept, onRetry }: Props) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const { title, detail } = useWords(problem);
  const action = onRetry && (
    <Button size="small" onClick={onRetry}>
      {t('problem.retry')}
    </Button>
  );
  const description = (
    <>
      <div>{detail}</div>
      <FieldList problem={problem} />
      {kept && <div>{kept}</div>}
      {problem.status >= 500 && problem.traceId && (
        <div className={styles.trace}>{t('problem.trace', { id: problem.traceId })}</div>
      )}
    </>
  );
  return (
    <Alert
      className={styles.notice ?? ''}
      type={problem.status === 409 || problem.code === OFFLINE ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={title}
      description={description}
      action={action}
    />
  );
}
