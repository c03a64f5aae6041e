import { Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DocumentSignature, InboxTask, Verdict } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useBatch } from '../../data/batch.ts';
import type { Decision } from '../../data/tasks.ts';
import { needsCertificate } from '../../signing/sign-tasks.ts';
import { useCertificate } from '../../signing/use-certificate.ts';
import { BatchTable } from './batch-table.tsx';

const PERCENT = 100;

interface Props {
  readonly verdict: Verdict;
  readonly tasks: readonly InboxTask[];
  readonly onCancel: () => void;
  /** after the papers were answered */
  readonly onClose: () => void;
}

interface QuestionProps {
  readonly verdict: Verdict;
  /** papers that take a certificate */
  readonly count: number;
  readonly certificate: ReturnType<typeof useCertificate>;
}

/** What is about to be done, and why it was not. */
function Question({ verdict, count, certificate }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{verdict === 'sign' ? t('batch.askSign') : t('batch.ask')}</p>
      {count > 0 && <p>{t('certificate.howMany', { count })}</p>}
      {certificate.isSigning && <p role="status">{t('certificate.waiting')}</p>}
      {certificate.error ? <ProblemNotice error={certificate.error} kept={t('certificate.nothingSigned')} /> : null}
    </>
  );
}

function decisionOn(task: InboxTask, action: Verdict, signatures: DocumentSignature[] | undefined): Decision {
  return { taskId: task.id, action, version: task.version, ...(signatures && { signatures }) };
}

/** Asks once more, answers the papers while it shows how far it is, and says what became of each. */
export function BatchDialog({ verdict, tasks, onCancel, onClose }: Props) {
  const { t } = useTranslation();
  const { run, outcomes, isRunning } = useBatch();
  const isAsking = !isRunning && outcomes.length === 0;
  const certificate = useCertificate();
  const withCertificate = verdict === 'sign' ? tasks.filter(needsCertificate) : [];
  const send = async () => {
    const signed = withCertificate.length > 0 ? await certificate.sign(withCertificate) : new Map<string, never>();
    if (signed) await run(tasks.map((task) => decisionOn(task, verdict, signed.get(task.id))));
  };
  const done = outcomes.filter(({ ok }) => ok).length;
  return (
    <Modal
      open
      width={720}
      title={t('batch.title', { verb: t(`signing.verb.${verdict}`), count: tasks.length })}
      okText={isAsking ? t('batch.act', { verb: t(`signing.verb.${verdict}`), count: tasks.length }) : t('batch.close')}
      okButtonProps={{ loading: isRunning || certificate.isSigning, autoFocus: true }}
      cancelText={t('common.cancel')}
      footer={(_buttons, { OkBtn, CancelBtn }) => (
        <>
          {isAsking && <CancelBtn />}
          <OkBtn />
        </>
      )}
      closable={!isRunning}
      keyboard={!isRunning}
      mask={{ closable: false }}
      onOk={() => (isAsking ? void send() : onClose())}
      onCancel={isAsking ? onCancel : onClose}
    >
      {isAsking ? (
        <Question verdict={verdict} count={withCertificate.length} certificate={certificate} />
      ) : (
        <div role="status">
          <Progress percent={Math.round((outcomes.length / tasks.length) * PERCENT)} />
          <p>{t('batch.progress', { done, failed: outcomes.length - done, count: tasks.length })}</p>
        </div>
      )}
      <BatchTable tasks={tasks} outcomes={outcomes} />
    </Modal>
  );
}
