import { Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { useBatch } from '../../data/batch.ts';
import { BatchTable } from './batch-table.tsx';

const PERCENT = 100;

interface Props {
  readonly verdict: Verdict;
  readonly tasks: readonly InboxTask[];
  readonly onCancel: () => void;
  /** after the papers were answered */
  readonly onClose: () => void;
}

/** Asks once more, answers the papers while it shows how far it is, and says what became of each. */
export function BatchDialog({ verdict, tasks, onCancel, onClose }: Props) {
  const { t } = useTranslation();
  const { run, outcomes, isRunning } = useBatch();
  const isAsking = !isRunning && outcomes.length === 0;
  const send = () => run(tasks.map((task) => ({ taskId: task.id, action: verdict, version: task.version })));
  const done = outcomes.filter(({ ok }) => ok).length;
  return (
    <Modal
      open
      width={720}
      title={t('batch.title', { verb: t(`signing.verb.${verdict}`), count: tasks.length })}
      okText={isAsking ? t('batch.act', { verb: t(`signing.verb.${verdict}`), count: tasks.length }) : t('batch.close')}
      okButtonProps={{ loading: isRunning, autoFocus: true }}
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
        <p>{verdict === 'sign' ? t('batch.askSign') : t('batch.ask')}</p>
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
