import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import { LookAgain } from './look-again.tsx';
import type { DecisionInHand } from './use-decision.tsx';

interface Props {
  readonly task: InboxTask;
  readonly verdict: Verdict;
  readonly decision: DecisionInHand;
  readonly onClose: () => void;
}

function SignDialog({ task, decision, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('signing.sign.title')}
      okText={t('signing.verb.sign')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: decision.isPending, autoFocus: true }}
      onOk={() => decision.send('sign')}
      onCancel={onClose}
    >
      <p>
        <strong>{task.case.title}</strong>
      </p>
      <p>
        {t('signing.sign.what', {
          kind: task.case.kindTitle,
          version: task.version,
          count: task.students.count,
        })}
      </p>
      <p>{t('signing.sign.then')}</p>
      {decision.error ? <ProblemNotice error={decision.error} /> : null}
    </Modal>
  );
}

/** Asks once more before an answer that cannot be given lightly. */
export function DecisionDialog({ task, verdict, decision, onClose }: Props) {
  const { t } = useTranslation();
  const close = () => {
    decision.forget();
    onClose();
  };
  const [lookAgain, setLookAgain] = useState<readonly string[]>([]);
  if (verdict === 'sign') return <SignDialog task={task} verdict={verdict} decision={decision} onClose={close} />;
  return (
    <RemarkDialog
      title={t(`signing.dialog.${verdict}.title`)}
      text={t(`signing.dialog.${verdict}.text`)}
      label={t('signing.remark')}
      verb={t(`signing.verb.${verdict}`)}
      isDangerous={verdict === 'refuse'}
      isPending={decision.isPending}
      error={decision.error}
      onCancel={close}
      onConfirm={(remark) => decision.send(verdict, remark, lookAgain)}
    >
      {verdict === 'return' && <LookAgain caseId={task.case.id} chosen={lookAgain} onChoose={setLookAgain} />}
    </RemarkDialog>
  );
}
