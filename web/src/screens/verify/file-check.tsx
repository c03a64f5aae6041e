import { FileSearchOutlined } from '@ant-design/icons';
import { Alert, Spin, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileMatch } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useFileCheck } from '../../data/verification.ts';
import styles from './file-check.module.css';

interface ResultProps {
  readonly match: FileMatch;
  readonly fileName: string;
  readonly isInForce: boolean;
}

function Result({ match, fileName, isInForce }: ResultProps) {
  const { t } = useTranslation();
  const { document } = match;
  if (!document)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('verify.file.differs', { name: fileName })}
        description={t('verify.file.differsText')}
      />
    );
  return (
    <Alert
      type={isInForce ? 'success' : 'warning'}
      showIcon
      role="status"
      title={t('verify.file.matches', { name: fileName })}
      description={t(`verify.file.${document.purpose}`, { title: document.title })}
    />
  );
}

/** Compares a file somebody has with the one the university keeps. */
export function FileCheck({ token, isInForce }: { readonly token: string; readonly isInForce: boolean }) {
  const { t } = useTranslation();
  const check = useFileCheck(token);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('verify.file.title')}</h2>
      <Upload.Dragger
        showUploadList={false}
        beforeUpload={(file) => {
          check.mutate(file);
          return false;
        }}
      >
        <Spin spinning={check.isPending}>
          <FileSearchOutlined aria-hidden className={styles.sign ?? ''} />
          <div>{t('verify.file.choose')}</div>
          <div className={styles.note}>{t('verify.file.privacy')}</div>
        </Spin>
      </Upload.Dragger>
      {check.data && <Result match={check.data} fileName={check.variables.name} isInForce={isInForce} />}
      {check.error && <ProblemNotice error={check.error} />}
    </section>
  );
}
