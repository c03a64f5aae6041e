import { useTranslation } from 'react-i18next';
import type { TrustedCertificate } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { useCan } from '../../data/session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './certificate-columns.module.css';
import { WithdrawTrust } from './withdraw-trust.tsx';

interface Row {
  readonly certificate: TrustedCertificate;
}

type Withdrawal = NonNullable<TrustedCertificate['withdrawn']>;

function Withdrawn({ withdrawal: { by, at, reason } }: { readonly withdrawal: Withdrawal }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <div>
      {t('trust.withdrawnBy', { name: by?.name ?? t('trust.commandLine'), at: instant(at) })}
      {reason !== undefined && ` ${t('trust.withdrawnBecause', { reason })}`}
    </div>
  );
}

/** Whose certificate it is, by what it is recognised, and why it counts no longer. */
function Identity({ certificate: { subject, issuer, serialNumber, sha256, withdrawn } }: Row) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.subject}>{subject}</div>
      <div className={styles.quiet}>{t('trust.issuedBy', { issuer })}</div>
      <div className={styles.quiet}>{t('trust.serial', { serial: serialNumber })}</div>
      <div className={styles.quiet}>{t('trust.sum', { sum: sha256 })}</div>
      {withdrawn && <Withdrawn withdrawal={withdrawn} />}
    </>
  );
}

function Added({ certificate: { addedBy, addedAt } }: Row) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <>
      <div>{addedBy?.name ?? t('trust.commandLine')}</div>
      <div className={styles.quiet}>{instant(addedAt)}</div>
    </>
  );
}

function State({ certificate: { withdrawn, validFrom, validity } }: Row) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (withdrawn) return <Mark tone="quiet">{t('trust.state.withdrawn')}</Mark>;
  if (validity === 'ended') return <Mark tone="late">{t('trust.state.ended')}</Mark>;
  if (validity === 'not-begun') return <Mark tone="soon">{t('trust.state.notBegun', { from: day(validFrom) })}</Mark>;
  return <Mark tone="done">{t('trust.state.trusted')}</Mark>;
}

/** What the list shows of a certificate; whoever may change the trust finds its withdrawal there. */
export function useCertificateColumns(): readonly Column<TrustedCertificate>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const can = useCan();
  const withdrawing: Column<TrustedCertificate> = {
    key: 'actions',
    title: t('trust.column.actions'),
    cell: (certificate) => !certificate.withdrawn && <WithdrawTrust certificate={certificate} />,
  };
  return [
    {
      key: 'certificate',
      title: t('trust.column.certificate'),
      cell: (certificate) => <Identity certificate={certificate} />,
      grow: true,
    },
    {
      key: 'validity',
      title: t('trust.column.validity'),
      cell: ({ validFrom, validTo }) => t('trust.validity', { from: day(validFrom), to: day(validTo) }),
    },
    { key: 'added', title: t('trust.column.added'), cell: (certificate) => <Added certificate={certificate} /> },
    { key: 'state', title: t('trust.column.state'), cell: (certificate) => <State certificate={certificate} /> },
    ...(can('trust.change') ? [withdrawing] : []),
  ];
}
