import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import type { CaseView, RecordName } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { momentAddress } from '../../data/moment-address.ts';
import { PageHead } from '../../components/page-head.tsx';
import { NoSuchMoment, PastNotice } from '../../components/past-notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RecordFiles } from '../../components/record-files.tsx';
import { useCaseAt } from '../../data/cases.ts';
import { CASE_RECORDS, recordPage, useCaseRecord } from '../../data/records.ts';
import styles from './case-record.module.css';
import { RecordTable } from './record-table.tsx';

interface Shown {
  readonly caseId: string;
  readonly record: RecordName;
  /** as it stood then; absent: as it stands */
  readonly at: string | undefined;
}

function OtherRecords({ caseId, record, at }: Shown) {
  const { t } = useTranslation();
  return (
    <nav className={styles.records} aria-label={t('records.list')}>
      {CASE_RECORDS.map((other) => (
        <Link
          key={other}
          to={recordPage(caseId, other, at)}
          className={styles.record}
          aria-current={other === record ? 'page' : undefined}
        >
          {t(`records.title.${other}`)}
        </Link>
      ))}
    </nav>
  );
}

function PastOfRecord({ paper, record }: { readonly paper: CaseView; readonly record: RecordName }) {
  const { t } = useTranslation();
  const title = (moment: string) => t('records.past.title', { record: t(`records.title.${record}`), moment });
  const page = recordPage(paper.id, record, undefined);
  return <PastNotice paper={paper} page={page} title={title} text={t('records.past.text')} />;
}

function RecordBody({ caseId, record, at }: Shown) {
  const { data, error, refetch } = useCaseRecord(caseId, record, at);
  if (data) return <RecordTable key={record} caseId={caseId} data={data} />;
  if (error && at !== undefined) return <NoSuchMoment page={recordPage(caseId, record, undefined)} error={error} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={6} />;
}

/** One record of a case, as wide as the window, as it stands or as it stood at a moment. */
export function CaseRecordPage() {
  const { t } = useTranslation();
  const { id = '', record: named } = useParams();
  const [params] = useSearchParams();
  const at = params.get('at') ?? undefined;
  const { data: paper } = useCaseAt(id, at);
  const record = CASE_RECORDS.find((known) => known === named);
  const casePage = momentAddress(`/cases/${id}`, at);
  if (!record) return <Navigate to={casePage} replace />;
  return (
    <>
      <PageHead title={t(`records.title.${record}`)} note={paper?.title}>
        <RecordFiles caseId={id} record={record} at={at} />
        <Link to={casePage}>{t('records.toCase')}</Link>
      </PageHead>
      {paper && <PastOfRecord paper={paper} record={record} />}
      <OtherRecords caseId={id} record={record} at={at} />
      <RecordBody caseId={id} record={record} at={at} />
    </>
  );
}
