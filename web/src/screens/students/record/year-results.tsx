import { useTranslation } from 'react-i18next';
import type { AcademicRecord } from '../../../api/models.ts';
import { DataTable, type Column } from '../../../components/list/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import styles from '../student-page.module.css';
import { useGrade } from './use-grade.ts';

type Year = AcademicRecord['years'][number];
type Result = Year['terms'][number]['results'][number];

function useColumns(): readonly Column<Result>[] {
  const { t } = useTranslation();
  const { points } = useGrade();
  const letter = ({ letter: given, passes, repeatedLater }: Result) => (
    <>
      {passes ? given : <Mark tone={repeatedLater ? 'quiet' : 'late'}>{given}</Mark>}
      {repeatedLater && <span className={styles.quiet}> {t('study.record.repeated')}</span>}
    </>
  );
  return [
    { key: 'code', title: t('study.course.code'), cell: ({ course }) => course.code },
    { key: 'title', title: t('study.course.title'), cell: ({ course }) => course.title, grow: true },
    { key: 'credits', title: t('study.course.credits'), cell: ({ credits }) => credits },
    { key: 'percent', title: t('study.record.percent'), cell: ({ percent }) => percent ?? '—' },
    { key: 'letter', title: t('study.record.letter'), cell: letter },
    { key: 'points', title: t('study.record.points'), cell: (result) => points(result.points) },
  ];
}

/** Results of an academic year, term by term. */
export function YearResults({ year }: { readonly year: Year }) {
  const { t } = useTranslation();
  const { points, year: years, term: termName } = useGrade();
  const columns = useColumns();
  const { academicYear, gpa, terms } = year;
  return (
    <>
      <h3 className={styles.subheading}>
        {t('study.record.year', { year: years(academicYear) })}
        {gpa !== undefined && <span className={styles.quiet}> · GPA {points(gpa)}</span>}
      </h3>
      {terms.map(({ term, results }) => (
        <div key={term} className={styles.term}>
          <h4 className={styles.termName}>{t(`study.term.${term}`)}</h4>
          <DataTable
            label={termName(academicYear, term)}
            columns={columns}
            rows={results}
            rowKey={({ course }) => course.code}
          />
        </div>
      ))}
    </>
  );
}
