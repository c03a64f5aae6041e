import { useTranslation } from 'react-i18next';
import type { CampaignMessage } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './message-list.module.css';

/** What stands in the sentence of a message. */
function useValues(): (message: CampaignMessage) => Readonly<Record<string, string>> {
  const { count, day, instant } = useFormat();
  const shown = (value: string | undefined, format: (value: string) => string) => (value ? format(value) : '');
  return ({ application = '', course, amount = 0, payUntil, choosesUntil, opensOn, closesOn, count: many = 0 }) => ({
    ...{ application, course: course?.title ?? '', amount: count(amount), count: count(many) },
    ...{ from: shown(opensOn, day), to: shown(closesOn, day), until: shown(payUntil ?? choosesUntil, instant) },
  });
}

/** A message in a sentence. */
function useWords(): (message: CampaignMessage) => string {
  const { t } = useTranslation();
  const valuesOf = useValues();
  return (message) => {
    const { kind, lapseReason, choosesUntil } = message;
    const values = valuesOf(message);
    if (lapseReason) return t(`messages.lapsed.${lapseReason}`, values);
    if (kind === 'choice-full' && !choosesUntil) return t('messages.choiceOver', values);
    return t(`messages.kind.${kind}`, values);
  };
}

interface Props {
  readonly messages: readonly CampaignMessage[];
  /** false where all are about the reader */
  readonly showsStudents: boolean;
}

/** What people were told in a summer semester, newest first. */
export function MessageList({ messages, showsStudents }: Props) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {messages.map((message) => (
        <li key={message.id}>
          <span className={styles.quiet}>
            {instant(message.at)}
            {showsStudents && ` · ${message.student?.name ?? message.reader ?? ''}`}
          </span>
          <span>{words(message)}</span>
          {message.remark && (
            <span className={styles.quiet}>{t('applications.because', { reason: message.remark })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
