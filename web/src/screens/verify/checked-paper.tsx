import { useTranslation } from 'react-i18next';
import type { Verification } from '../../api/models.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './checked-paper.module.css';
import { FileCheck } from './file-check.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly token: string;
  readonly paper: Verification;
}

/** Numbered papers that changed what this one is worth. */
function LaterPapers({ title, papers }: { readonly title: string; readonly papers: Verification['amendedBy'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (papers.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {papers.map(({ number, date }) => (
          <div key={number}>{t('verify.byOrder', { number, date: formatDate(date, language) })}</div>
        ))}
      </dd>
    </>
  );
}

/** What the paper is and who signed it, to be held beside the paper itself. */
function Facts({ paper }: Pick<Props, 'paper'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className={styles.facts}>
      <dt>{t('verify.kind')}</dt>
      <dd>{paper.kind}</dd>
      <dt>{t('verify.number')}</dt>
      <dd className={styles.number}>{paper.number}</dd>
      <dt>{t('verify.date')}</dt>
      <dd>{formatDate(paper.date, language)}</dd>
      <LaterPapers title={t('verify.annulledBy')} papers={paper.annulledBy ? [paper.annulledBy] : []} />
      <LaterPapers title={t('verify.amendedBy')} papers={paper.amendedBy} />
      <dt>{t('verify.signers')}</dt>
      <dd>
        {paper.signers.map(({ post, name }) => (
          <div key={`${post} ${name}`}>
            {name} · {post}
          </div>
        ))}
      </dd>
    </dl>
  );
}

/** A paper the university did register. */
export function CheckedPaper({ token, paper }: Props) {
  const { t } = useTranslation();
  const isInForce = paper.status !== 'annulled';
  return (
    <>
      <p className={styles.university}>{paper.university}</p>
      <Verdict isGood={isInForce}>{t(`verify.status.${paper.status}`)}</Verdict>
      <p>{t(`verify.meaning.${paper.status}`)}</p>
      <Facts paper={paper} />
      <FileCheck token={token} isInForce={isInForce} />
    </>
  );
}
