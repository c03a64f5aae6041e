import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CaseSignature, CaseView } from '../../api/models.ts';
import { useSignatures } from '../../data/case-records.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './case-documents.module.css';

const CHECKS = ['digest', 'signature', 'chain', 'dates', 'usage', 'policy', 'revocation', 'timestamp'] as const;
const RESULTS = ['pass', 'fail', 'not-performed'] as const;

/** Every check by its result: what was not carried out is never among what passed. */
function Checks({ checks }: Pick<CaseSignature, 'checks'>) {
  const { t } = useTranslation();
  const groups = RESULTS.map((result) => ({ result, names: CHECKS.filter((check) => checks[check] === result) }));
  return (
    <>
      {groups
        .filter(({ names }) => names.length > 0)
        .map(({ result, names }) => (
          <div key={result} className={styles.quiet}>
            {t(`certificate.result.${result}`)}: {names.map((check) => t(`certificate.check.${check}`)).join(', ')}
          </div>
        ))}
    </>
  );
}

function SignatureLine({ signature }: { readonly signature: CaseSignature }) {
  const { t } = useTranslation();
  const { instant, day } = useFormat();
  const { id, document, person, certificate, algorithm, signedAt, checks } = signature;
  return (
    <li className={styles.document}>
      <a href={`/api/v1/signatures/${id}/cms`} download={`${document.fileName}.cms`} className={styles.link}>
        <DownloadOutlined /> {t('certificate.under', { title: document.title })} (
        {t(`paper.language.${document.language}`)})
      </a>
      <div className={styles.quiet}>
        {person.name} · {instant(signedAt)} · {algorithm}
      </div>
      <div className={styles.quiet}>
        {t('visas.certificate', {
          number: certificate.serialNumber,
          name: certificate.name,
          issuer: certificate.issuer,
          day: day(certificate.notAfter),
        })}
      </div>
      <Checks checks={checks} />
      <div className={styles.hash}>{t('certificate.signedHash', { hash: document.sha256 })}</div>
    </li>
  );
}

/** Signatures with certificates under the papers of a case, with what was checked of each. */
export function CaseSignatures({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { data } = useSignatures(paper.id);
  const made = (data ?? []).filter(({ signedAt }) => !paper.asOf || signedAt <= paper.asOf);
  if (made.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('certificate.signatures')}</h2>
      <p className={styles.quiet}>{t('certificate.technical')}</p>
      <ul className={styles.list} aria-label={t('certificate.signatures')}>
        {made.map((signature) => (
          <SignatureLine key={signature.id} signature={signature} />
        ))}
      </ul>
    </section>
  );
}
