import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import styles from '../../components/talk.module.css';
import { useAddComment } from '../../data/comments.ts';

const LONGEST_TEXT = 4000;

/** Writes a comment for everybody who may read the paper. */
export function CommentForm({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const comment = useAddComment(caseId);
  const send = () => comment.mutate(text.trim(), { onSuccess: () => setText('') });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Input.TextArea
        aria-label={t('moves.comment.label')}
        placeholder={t('moves.comment.label')}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button htmlType="submit" loading={comment.isPending} disabled={text.trim() === ''}>
        {t('moves.comment.verb')}
      </Button>
      {comment.error && <ProblemNotice error={comment.error} kept={t('common.remarkKept')} />}
    </form>
  );
}
