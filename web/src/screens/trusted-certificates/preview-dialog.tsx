import { Alert, App, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useTrustCertificate, type PreviewedCertificate } from '../../data/trusted-certificates.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './preview-dialog.module.css';

interface Props {
  readonly previewed: PreviewedCertificate;
  readonly onClose: () => void;
}

function useFacts({ certificate }: PreviewedCertificate): readonly (readonly [string, ReactNode])[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { subject, issuer, selfSignature, serialNumber, validFrom, validTo, sha256 } = certificate;
  return [
    [t('trust.fact.subject'), subject],
    [t('trust.fact.issuer'), selfSignature === 'pass' ? t('trust.fact.selfSigned') : issuer],
    [t('trust.fact.serial'), serialNumber],
    [t('trust.column.validity'), t('trust.validity', { from: day(validFrom), to: day(validTo) })],
    ['SHA-256', <strong key="sum">{sha256}</strong>],
  ];
}

/** What whoever is about to trust the certificate has to know of it. */
function Caution({ certificate: { selfSignature, validity, validFrom } }: PreviewedCertificate) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <div className={styles.cautions}>
      {selfSignature === 'fail' && <Alert type="warning" showIcon role="status" title={t('trust.add.isNoRoot')} />}
      {selfSignature === 'not-performed' && (
        <Alert type="warning" showIcon role="status" title={t('trust.add.isUnprovenRoot')} />
      )}
      {validity === 'not-begun' && (
        <Alert type="info" showIcon role="status" title={t('trust.add.notBegun', { from: instant(validFrom) })} />
      )}
    </div>
  );
}

/** Why it cannot be added, or by what to recognise it before it is. */
function Advice({ isTrusted, certificate: { validity } }: PreviewedCertificate) {
  const { t } = useTranslation();
  if (isTrusted) return <Alert type="info" showIcon role="status" title={t('trust.add.isTrusted')} />;
  if (validity === 'ended') return <Alert type="warning" showIcon role="status" title={t('trust.add.hasEnded')} />;
  return <p>{t('trust.add.text')}</p>;
}

/** Shows what a file holds; it is trusted when the administrator has compared it and says so. */
export function PreviewDialog({ previewed, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const trust = useTrustCertificate();
  const facts = useFacts(previewed);
  const isAddable = !previewed.isTrusted && previewed.certificate.validity !== 'ended';
  const confirm = () =>
    trust.mutate(previewed, {
      onSuccess: () => {
        void message.success(t('trust.add.done'));
        onClose();
      },
    });
  return (
    <Modal
      open
      title={isAddable ? t('trust.add.title') : t('trust.add.found')}
      okText={t('trust.add.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: trust.isPending }}
      {...(!isAddable && { footer: <Button onClick={onClose}>{t('trust.add.close')}</Button> })}
      onOk={confirm}
      onCancel={onClose}
    >
      <Advice {...previewed} />
      <Caution {...previewed} />
      <dl className={styles.facts}>
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {trust.error !== null && <ProblemNotice error={trust.error} kept={t('trust.add.nothingChanged')} />}
    </Modal>
  );
}
