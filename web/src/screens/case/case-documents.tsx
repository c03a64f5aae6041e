import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useDocuments } from '../../data/case-records.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './case-documents.module.css';

const BYTES_IN_KILOBYTE = 1024;

function DocumentLine({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const { instant, count } = useFormat();
  const kilobytes = count(Math.ceil(document.sizeBytes / BYTES_IN_KILOBYTE));
  return (
    <li className={styles.document}>
      <a href={`/api/v1/documents/${document.id}/content`} download={document.fileName} className={styles.link}>
        <DownloadOutlined /> {document.title} ({t(`paper.language.${document.language}`)})
      </a>
      <div className={styles.quiet}>
        {t(`case.purpose.${document.purpose}`)} · {t('common.version', { version: document.version })} ·{' '}
        {instant(document.createdAt)} · {t('case.size', { kilobytes })}
      </div>
      <div className={styles.hash}>SHA-256 {document.sha256}</div>
    </li>
  );
}

/** The frozen documents of a case, to be downloaded. */
export function CaseDocuments({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDocuments(caseId);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} />;
  if (data.length === 0) return <EmptyState title={t('case.noDocuments.title')} text={t('case.noDocuments.text')} />;
  const newestFirst = [...data].reverse();
  return (
    <ul className={styles.list} aria-label={t('case.tab.documents')}>
      {newestFirst.map((document) => (
        <DocumentLine key={document.id} document={document} />
      ))}
    </ul>
  );
}
