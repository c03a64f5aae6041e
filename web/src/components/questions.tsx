import { useTranslation } from 'react-i18next';
import type { CaseQuestion } from '../api/models.ts';
import { useFormat } from '../i18n/use-format.ts';
import styles from './talk.module.css';

function Answer({ question }: { readonly question: CaseQuestion }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  if (question.answer === undefined) return <div className={styles.quiet}>{t(`moves.answer.${question.status}`)}</div>;
  return (
    <div className={styles.answer}>
      <div>{question.answer}</div>
      <div className={styles.quiet}>
        {question.to.name}
        {question.answeredAt && ` · ${instant(question.answeredAt)}`}
      </div>
    </div>
  );
}

/** Questions asked about a paper, with their answers, oldest first. */
export function Questions({ questions }: { readonly questions: readonly CaseQuestion[] }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <ul className={styles.list} aria-label={t('moves.questions')}>
      {questions.map((question) => (
        <li key={question.id} className={styles.entry}>
          <div className={styles.words}>{question.text}</div>
          <div className={styles.quiet}>
            {t('moves.fromTo', { from: question.from.name, to: question.to.name })} · {instant(question.at)}
          </div>
          <Answer question={question} />
        </li>
      ))}
    </ul>
  );
}
