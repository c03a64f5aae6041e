import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RecordFiles } from '../../components/record-files.tsx';
import { CASE_RECORDS, recordPage } from '../../data/records.ts';
import styles from './case-documents.module.css';

interface Props {
  readonly caseId: string;
  /** as they stood then; absent: as they stand */
  readonly at: string | undefined;
}

/** The records of a case: to be looked at, or downloaded in both languages. */
export function CaseRecords({ caseId, at }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className={styles.heading}>{t('records.heading')}</h2>
      <p className={styles.quiet}>{t('records.about')}</p>
      <ul className={styles.list} aria-label={t('records.list')}>
        {CASE_RECORDS.map((record) => (
          <li key={record} className={styles.document}>
            <Link to={recordPage(caseId, record, at)} className={styles.link}>
              {t(`records.title.${record}`)}
            </Link>
            <div className={styles.files}>
              <RecordFiles caseId={caseId} record={record} at={at} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
