import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import type { RecordName } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RecordFiles } from '../../components/record-files.tsx';
import { useCase } from '../../data/cases.ts';
import { CASE_RECORDS, useCaseRecord } from '../../data/records.ts';
import styles from './case-record.module.css';
import { RecordTable } from './record-table.tsx';

function OtherRecords({ caseId, record }: { readonly caseId: string; readonly record: RecordName }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.records} aria-label={t('records.list')}>
      {CASE_RECORDS.map((other) => (
        <Link
          key={other}
          to={`/cases/${caseId}/records/${other}`}
          className={styles.record}
          aria-current={other === record ? 'page' : undefined}
        >
          {t(`records.title.${other}`)}
        </Link>
      ))}
    </nav>
  );
}

function RecordBody({ caseId, record }: { readonly caseId: string; readonly record: RecordName }) {
  const { data, error, refetch } = useCaseRecord(caseId, record);
  if (data) return <RecordTable key={record} caseId={caseId} data={data} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={6} />;
}

/** One record of a case, as wide as the window. */
export function CaseRecordPage() {
  const { t } = useTranslation();
  const { id = '', record: named } = useParams();
  const { data: paper } = useCase(id);
  const record = CASE_RECORDS.find((known) => known === named);
  if (!record) return <Navigate to={`/cases/${id}`} replace />;
  return (
    <>
      <PageHead title={t(`records.title.${record}`)} note={paper?.title}>
        <RecordFiles caseId={id} record={record} />
        <Link to={`/cases/${id}`}>{t('records.toCase')}</Link>
      </PageHead>
      <OtherRecords caseId={id} record={record} />
      <RecordBody caseId={id} record={record} />
    </>
  );
}
