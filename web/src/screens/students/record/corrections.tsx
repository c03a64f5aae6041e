import { useTranslation } from 'react-i18next';
import type { AcademicRecord } from '../../../api/models.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from '../student-page.module.css';
import { useGrade } from './use-grade.ts';

/** Grades that were changed after they had been entered: nothing is changed unseen. */
export function Corrections({ corrections }: { readonly corrections: AcademicRecord['corrections'] }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const { term } = useGrade();
  if (corrections.length === 0) return null;
  return (
    <>
      <h3 className={styles.subheading}>{t('study.record.corrections')}</h3>
      <ul className={styles.list} aria-label={t('study.record.corrections')}>
        {corrections.map(({ course, academicYear, term: when, before, after, by, at, file }) => (
          <li key={`${at} ${course.code}`} className={styles.line}>
            <span>
              {course.code} {course.title} ({term(academicYear, when)}): {before} → {after}
            </span>
            <span className={styles.quiet}>{[instant(at), by, file].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
