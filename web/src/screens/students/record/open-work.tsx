import { useTranslation } from 'react-i18next';
import type { AcademicRecord } from '../../../api/models.ts';
import { Mark } from '../../../components/mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from '../student-page.module.css';
import { useGrade } from './use-grade.ts';

function Debts({ debts }: { readonly debts: AcademicRecord['debts'] }) {
  const { t } = useTranslation();
  const { term } = useGrade();
  if (debts.length === 0) return null;
  return (
    <>
      <h3 className={styles.subheading}>{t('study.record.debts')}</h3>
      <ul className={styles.list} aria-label={t('study.record.debts')}>
        {debts.map((debt) => (
          <li key={debt.course.code} className={styles.line}>
            <span>
              {debt.course.code} {debt.course.title}
            </span>
            <span className={styles.quiet}>
              {term(debt.academicYear, debt.term)} · <Mark tone="late">{debt.letter}</Mark>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Differences({ differences }: { readonly differences: AcademicRecord['differences'] }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (differences.length === 0) return null;
  const state = ({ open, clearedOn }: AcademicRecord['differences'][number]) =>
    open ? (
      <Mark tone="soon">{t('study.record.open')}</Mark>
    ) : (
      <Mark tone="done">
        {clearedOn ? t('study.record.clearedOn', { day: day(clearedOn) }) : t('study.record.passed')}
      </Mark>
    );
  return (
    <>
      <h3 className={styles.subheading}>{t('study.record.differences')}</h3>
      <ul className={styles.list} aria-label={t('study.record.differences')}>
        {differences.map((difference) => (
          <li key={difference.course.code} className={styles.line}>
            <span>
              {difference.course.code} {difference.course.title}
            </span>
            <span className={styles.quiet}>
              {t(`study.differenceReason.${difference.reason}`)} · {state(difference)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a student has yet to do: debts, and courses of the curriculum that are missing. */
export function OpenWork({ record }: { readonly record: AcademicRecord }) {
  return (
    <>
      <Debts debts={record.debts} />
      <Differences differences={record.differences} />
    </>
  );
}
