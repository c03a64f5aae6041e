import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TASKS } from '../../data/tasks.ts';
import { readSigning } from '../../signing/sign-tasks.ts';
import styles from './signed-files.module.css';

/** The files a certificate is put under, each to be opened and known by its hash. */
export function SignedFiles({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: [...TASKS, taskId, 'signing'], queryFn: () => readSigning(taskId) });
  return (
    <>
      <p>{t('certificate.how')}</p>
      <ul className={styles.files} aria-label={t('certificate.files')}>
        {data?.documents.map(({ id, title, language, fileName, sha256 }) => (
          <li key={id}>
            <a href={`/api/v1/documents/${id}/content`} download={fileName}>
              {title} ({t(`paper.language.${language}`)})
            </a>
            <div className={styles.hash}>SHA-256 {sha256}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
