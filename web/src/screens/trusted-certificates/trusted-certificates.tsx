import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCan } from '../../data/session.ts';
import { usePreviewCertificate, useTrustedCertificates } from '../../data/trusted-certificates.ts';
import { useCertificateColumns } from './certificate-columns.tsx';
import { ChooseFile } from './choose-file.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import styles from './trusted-certificates.module.css';

function CertificateList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useTrustedCertificates();
  const columns = useCertificateColumns();
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={4} />;
  if (data.length === 0) return <EmptyState title={t('trust.empty.title')} text={t('trust.empty.text')} />;
  return <DataTable label={t('trust.title')} columns={columns} rows={data} rowKey={({ sha256 }) => sha256} />;
}

/** Certificates of authorities that signatures are checked by: administrators change them, auditors read. */
export function TrustedCertificates() {
  const { t } = useTranslation();
  const can = useCan();
  const preview = usePreviewCertificate();
  return (
    <>
      <PageHead title={t('trust.title')} note={t('trust.note')}>
        {can('trust.change') && <ChooseFile isPending={preview.isPending} onFile={preview.mutate} />}
      </PageHead>
      {preview.error !== null && (
        <div className={styles.refused}>
          <ProblemNotice error={preview.error} kept={t('trust.add.nothingChanged')} />
        </div>
      )}
      {preview.data && <PreviewDialog previewed={preview.data} onClose={preview.reset} />}
      <CertificateList />
    </>
  );
}
