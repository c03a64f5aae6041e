import { Alert, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useVerifyFile } from '../../data/verification.ts';
import styles from './verify.module.css';

/** Compares a file with the registered paper. */
export function FileCheck({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const check = useVerifyFile(token);
  const take = (file: File) => {
    check.mutate(file);
    return false;
  };
  return (
    <section className={styles.check} aria-label={t('verify.file')}>
      <h2 className={styles.heading}>{t('verify.file')}</h2>
      <p className={styles.note}>{t('verify.fileNote')}</p>
      <Upload.Dragger showUploadList={false} beforeUpload={take}>
        {t('verify.drop')}
      </Upload.Dragger>
      <div className={styles.answer}>
        {check.error && <ProblemNotice error={check.error} />}
        {check.data?.matches === true && <Alert type="success" showIcon role="status" title={t('verify.matches')} />}
        {check.data?.matches === false && <Alert type="error" showIcon role="status" title={t('verify.differs')} />}
      </div>
    </section>
  );
}
