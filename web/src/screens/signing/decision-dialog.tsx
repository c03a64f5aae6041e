import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import { LookAgain } from './look-again.tsx';
import { SignDialog } from './sign-dialog.tsx';
import type { DecisionInHand } from './use-decision.tsx';

interface Props {
  readonly task: InboxTask;
  readonly verdict: Verdict;
  readonly decision: DecisionInHand;
  readonly onClose: () => void;
}

/** Asks once more before an answer that cannot be given lightly. */
export function DecisionDialog({ task, verdict, decision, onClose }: Props) {
  const { t } = useTranslation();
  const close = () => {
    decision.forget();
    onClose();
  };
  const [lookAgain, setLookAgain] = useState<readonly string[]>([]);
  if (verdict === 'sign') return <SignDialog task={task} decision={decision} onClose={close} />;
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
      onConfirm={(remark) =>
        decision.send(verdict, { remark, ...(lookAgain.length > 0 && { lookAgain: [...lookAgain] }) })
      }
    >
      {verdict === 'return' && <LookAgain caseId={task.case.id} chosen={lookAgain} onChoose={setLookAgain} />}
    </RemarkDialog>
  );
}
