import { useTranslation } from 'react-i18next';
import type { AcademicRecord } from '../../../api/models.ts';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useAcademicRecord } from '../../../data/academic-record.ts';
import styles from '../student-page.module.css';
import { Corrections } from './corrections.tsx';
import { OpenWork } from './open-work.tsx';
import { useGrade } from './use-grade.ts';
import { YearResults } from './year-results.tsx';

function Figures({ record }: { readonly record: AcademicRecord }) {
  const { t } = useTranslation();
  const { points } = useGrade();
  const open = record.differences.filter((difference) => difference.open);
  const facts = [
    [t('study.record.gpa'), record.gpa === undefined ? '—' : points(record.gpa)],
    [t('study.record.credits'), record.credits],
    [t('study.record.debts'), record.debts.length],
    [t('study.record.differences'), open.length],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([title, value]) => (
        <div key={title} className={styles.fact}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function RecordBody({ record }: { readonly record: AcademicRecord }) {
  const { t } = useTranslation();
  if (record.years.length === 0 && record.differences.length === 0)
    return <p className={styles.quiet}>{t('study.record.empty')}</p>;
  return (
    <>
      <Figures record={record} />
      <OpenWork record={record} />
      {[...record.years].reverse().map((year) => (
        <YearResults key={year.academicYear} year={year} />
      ))}
      <Corrections corrections={record.corrections} />
      <p className={styles.quiet}>
        {t(`study.record.rule.${record.repeatRule}`)}
        {record.scale && !record.scale.confirmed && ` ${t('study.record.unconfirmed')}`}
      </p>
    </>
  );
}

/** Grades, averages, debts and differences of a student; nothing for those who may not see them. */
export function StudentRecord({ studentId }: { readonly studentId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useAcademicRecord(studentId);
  if (data === null) return null;
  // a long record makes the page scroll, and there may be no link on it from which a keyboard could do that
  return (
    <section aria-label={t('study.record.title')} tabIndex={0}>
      <h2 className={styles.heading}>{t('study.record.title')}</h2>
      {data && <RecordBody record={data} />}
      {!data && error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={3} />}
    </section>
  );
}
