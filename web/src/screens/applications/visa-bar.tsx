import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/models.ts';
import styles from '../../components/list/act-bar.module.css';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import type { Choice } from './application-columns.tsx';
import { useVisas } from './use-visas.ts';
import { waitingVisa } from './waiting-visa.ts';

interface Props extends Choice {
  readonly applications: readonly Application[];
}

function Outcome({ visas }: { readonly visas: ReturnType<typeof useVisas> }) {
  const { t } = useTranslation();
  if (visas.error) return <ProblemNotice error={visas.error} />;
  if (visas.failures.length > 0) {
    return <Alert type="warning" title={t('applications.visas.failed', { reasons: visas.failures.join(' ') })} />;
  }
  return visas.decided > 0 && <span>{t('applications.visas.done', { count: visas.decided })}</span>;
}

function DeclineDialog({
  visas,
  onClose,
}: {
  readonly visas: ReturnType<typeof useVisas>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <RemarkDialog
      title={t('applications.visas.title')}
      text={t('applications.visas.text')}
      label={t('applications.visas.reason')}
      verb={t('applications.visas.confirm')}
      isDangerous
      isPending={visas.isPending}
      error={visas.error}
      onCancel={onClose}
      onConfirm={(reason) => void visas.decide(reason).then(onClose, () => undefined)}
    />
  );
}

/** Gives one visa to what is chosen, or declines it for a reason. */
export function VisaBar({ campaign, applications, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [isDeclining, setDeclining] = useState(false);
  const waiting = applications.filter((application) => waitingVisa(application));
  const visas = useVisas({ campaign, applications: waiting.filter(({ id }) => chosen.has(id)), onChoose });
  const { count } = visas;
  if (waiting.length === 0) return <Outcome visas={visas} />;
  return (
    <div className={styles.bar}>
      <Button onClick={() => onChoose(new Set(waiting.map(({ id }) => id)))}>{t('applications.visas.all')}</Button>
      <span>{t('applications.visas.selected', { count })}</span>
      <Button type="primary" disabled={count === 0} loading={visas.isPending} onClick={() => void visas.decide()}>
        {t('applications.visas.approve')}
      </Button>
      <Button danger disabled={count === 0} onClick={() => setDeclining(true)}>
        {t('applications.visas.decline')}
      </Button>
      <Outcome visas={visas} />
      {isDeclining && <DeclineDialog visas={visas} onClose={() => setDeclining(false)} />}
    </div>
  );
}
