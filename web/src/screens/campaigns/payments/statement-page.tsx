import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { usePreviewStatement } from '../../../data/campaign-payments.ts';
import styles from './payments.module.css';
import { PreviewedStatement } from './previewed-statement.tsx';

/** Takes a statement of the bank in: first what each line would do, then the payments themselves. */
export function StatementPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const preview = usePreviewStatement(id);
  return (
    <>
      <PageHead title={t('payments.statement.title')} note={t('payments.statement.note')}>
        <Link to={`/campaigns/${id}/payments`}>{t('payments.statement.back')}</Link>
      </PageHead>
      <div className={styles.body}>
        <p className={styles.note}>{t('payments.statement.columns')}</p>
        <Upload
          accept=".csv,.txt,.xlsx,text/csv"
          showUploadList={false}
          beforeUpload={(file) => {
            preview.mutate(file);
            return false;
          }}
        >
          <Button type={preview.data ? 'default' : 'primary'} loading={preview.isPending}>
            {t('imports.choose')}
          </Button>
        </Upload>
        {preview.isPending && <p role="status">{t('imports.reading')}</p>}
        {preview.error && <ProblemNotice error={preview.error} kept={t('imports.nothingChanged')} />}
        {preview.data && <PreviewedStatement key={preview.data.id} campaign={id} statement={preview.data} />}
      </div>
    </>
  );
}
