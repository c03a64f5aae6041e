import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CaseView, DocumentView } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useDocuments } from '../../data/case-records.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './case-documents.module.css';
import { CaseRecords } from './case-records.tsx';
import { CaseSignatures } from './case-signatures.tsx';

const PURPOSES = ['registered', 'extract', 'submitted'] as const;
const BYTES_IN_KILOBYTE = 1024;

interface LineProps {
  readonly document: DocumentView;
  /** whose extract it is */
  readonly student: string | undefined;
}

function DocumentLine({ document, student }: LineProps) {
  const { t } = useTranslation();
  const { instant, count } = useFormat();
  const kilobytes = count(Math.ceil(document.sizeBytes / BYTES_IN_KILOBYTE));
  return (
    <li className={styles.document}>
      <a href={`/api/v1/documents/${document.id}/content`} download={document.fileName} className={styles.link}>
        <DownloadOutlined /> {document.title} ({t(`paper.language.${document.language}`)})
      </a>
      <div className={styles.quiet}>
        {student && `${student} · `}
        {t(`case.purpose.${document.purpose}`)} · {t('common.version', { version: document.version })} ·{' '}
        {instant(document.createdAt)} · {t('case.size', { kilobytes })}
      </div>
      <div className={styles.hash}>SHA-256 {document.sha256}</div>
    </li>
  );
}

/** The registered paper first, then extracts, then what was approved, newest version first. */
function inOrder(documents: readonly DocumentView[]): readonly DocumentView[] {
  const place = ({ purpose }: DocumentView) => PURPOSES.indexOf(purpose);
  return [...documents].sort((one, other) => place(one) - place(other) || other.version - one.version);
}

/** The frozen documents of a case, to be downloaded. */
function FrozenDocuments({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDocuments(paper.id);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} />;
  const made = data.filter(({ createdAt }) => !paper.asOf || createdAt <= paper.asOf);
  if (made.length === 0) return <EmptyState title={t('case.noDocuments.title')} text={t('case.noDocuments.text')} />;
  return (
    <ul className={styles.list} aria-label={t('case.tab.documents')}>
      {inOrder(made).map((document) => (
        <DocumentLine
          key={document.id}
          document={document}
          student={paper.students.find(({ id }) => id === document.studentId)?.name}
        />
      ))}
    </ul>
  );
}

/** Everything of a case that can be downloaded: the records the engine makes and frozen documents. */
export function CaseDocuments({ paper }: { readonly paper: CaseView }) {
  return (
    <>
      <CaseRecords caseId={paper.id} at={paper.asOf} />
      <FrozenDocuments paper={paper} />
      <CaseSignatures paper={paper} />
    </>
  );
}
