import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InboxTask } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { needsCertificate } from '../../signing/sign-tasks.ts';
import { useCertificate } from '../../signing/use-certificate.ts';
import { SignedFiles } from './signed-files.tsx';
import type { DecisionInHand } from './use-decision.tsx';
import { verbOf } from './verdicts.ts';

interface Props {
  readonly task: InboxTask;
  readonly decision: DecisionInHand;
  readonly onClose: () => void;
}

/** Says what a signature is put under, and takes it: in the program, or with the person's certificate. */
export function SignDialog({ task, decision, onClose }: Props) {
  const { t } = useTranslation();
  const certificate = useCertificate();
  const byCertificate = needsCertificate(task);
  const error = certificate.error ?? decision.error;
  const signByCertificate = async () => {
    decision.forget();
    const signatures = (await certificate.sign([task]))?.get(task.id);
    if (signatures) decision.send('sign', { signatures });
  };
  return (
    <Modal
      open
      title={t('signing.sign.title')}
      okText={t(`signing.verb.${verbOf(task, 'sign')}`)}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: decision.isPending || certificate.isSigning, autoFocus: true }}
      onOk={() => (byCertificate ? void signByCertificate() : decision.send('sign'))}
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
      {byCertificate && <SignedFiles taskId={task.id} />}
      <p>{t('signing.sign.then')}</p>
      {certificate.isSigning && <p role="status">{t('certificate.waiting')}</p>}
      {error ? <ProblemNotice error={error} kept={t('certificate.nothingSigned')} /> : null}
    </Modal>
  );
}
