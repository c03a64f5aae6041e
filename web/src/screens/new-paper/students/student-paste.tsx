import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentListItem } from '../../../api/models.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { findStudents } from '../../../data/students.ts';

/** Words of a pasted list, each once. */
function wordsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}

interface DialogProps {
  readonly onClose: () => void;
  readonly onFound: (students: readonly StudentListItem[]) => void;
}

function PasteDialog({ onClose, onFound }: DialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const find = useMutation({
    mutationFn: () => findStudents(wordsOf(text)),
    onSuccess: ({ found, unknown }) => {
      onFound(found);
      // what was not found stays in the field to be corrected
      if (unknown.length === 0) onClose();
      else setText(unknown.join('\n'));
    },
  });
  return (
    <Modal
      open
      title={t('newPaper.paste.title')}
      okText={t('newPaper.paste.add')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: find.isPending, disabled: wordsOf(text).length === 0 }}
      onOk={() => find.mutate()}
      onCancel={onClose}
    >
      <p id="paste-help">{t('newPaper.paste.text')}</p>
      <Input.TextArea
        autoFocus
        rows={8}
        aria-label={t('newPaper.paste.label')}
        aria-describedby="paste-help"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {find.data && find.data.unknown.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('newPaper.paste.unknown', { count: find.data.unknown.length, found: find.data.found.length })}
        />
      )}
      {find.error && <ProblemNotice error={find.error} />}
    </Modal>
  );
}

/** Adds students by a pasted list of IINs or ids. */
export function StudentPaste({ onFound }: { readonly onFound: (students: readonly StudentListItem[]) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('newPaper.paste.open')}</Button>
      {isOpen && <PasteDialog onClose={() => setOpen(false)} onFound={onFound} />}
    </>
  );
}
