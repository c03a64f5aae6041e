import { useTranslation } from 'react-i18next';
import type { VisaLine } from '../api/models.ts';
import { useFormat } from '../i18n/use-format.ts';
import styles from './visa-sheet.module.css';

const APPROVING: readonly string[] = ['approve', 'approve-with-remark', 'sign'];

/** Says of a visa that it was carried over to a later version, or that it has lapsed. */
function VisaState({ visa }: { readonly visa: VisaLine }) {
  const { t } = useTranslation();
  if (visa.carriedFrom !== undefined) {
    return <div className={styles.quiet}>{t('visas.carried', { version: visa.version })}</div>;
  }
  if (visa.stands || !APPROVING.includes(visa.verdict)) return null;
  return <div className={styles.lapsed}>{t('visas.lapsed')}</div>;
}

/** Tells a signature made with a certificate from one confirmed in the program. */
function SignedHow({ visa }: { readonly visa: VisaLine }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (visa.verdict !== 'sign') return null;
  if (!visa.certificate) return <div className={styles.quiet}>{t('visas.inSystem')}</div>;
  const { serialNumber, name, issuer, notAfter } = visa.certificate;
  return (
    <div className={styles.certificate}>
      {t('visas.certificate', { number: serialNumber, name, issuer, day: day(notAfter) })}
    </div>
  );
}

/** Who approved, when and with which remark. */
export function VisaSheet({ visas }: { readonly visas: readonly VisaLine[] }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  if (visas.length === 0) return <p className={styles.none}>{t('visas.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('visas.label')}>
      {visas.map((visa) => (
        <li key={`${visa.at} ${visa.name}`} className={styles.visa}>
          <div>
            <strong>{visa.name}</strong> · {visa.post}
          </div>
          <div className={styles.quiet}>
            {t(`common.verdict.${visa.verdict}`)} · {instant(visa.at)} ·{' '}
            {t('common.version', { version: visa.carriedFrom ?? visa.version })}
          </div>
          <SignedHow visa={visa} />
          <VisaState visa={visa} />
          {visa.onBehalfOf && (
            <div className={styles.quiet}>
              {t('common.actingFor', { name: visa.onBehalfOf })}
              {visa.basis && ` (${visa.basis})`}
            </div>
          )}
          {visa.remark && <blockquote className={styles.remark}>{visa.remark}</blockquote>}
        </li>
      ))}
    </ul>
  );
}
