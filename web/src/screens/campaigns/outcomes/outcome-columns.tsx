import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentOutcome, StudentOutcomeName } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { PlaceOfStudy } from '../../../components/place-of-study.tsx';
import type { useChoice } from '../../../components/use-choice.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useGrade } from '../../students/record/use-grade.ts';
import type { Decide } from './use-decisions.ts';

interface Deciding {
  readonly mayDecide: boolean;
  readonly choice: ReturnType<typeof useChoice>;
  readonly decide: Decide;
}

function Student({ row }: { readonly row: StudentOutcome }) {
  const { student, year, results } = row;
  const { t } = useTranslation();
  return (
    <>
      <Link to={`/students/${student.id}`}>{student.name}</Link>
      <div>
        <PlaceOfStudy course={year} groupName={student.groupName} />
      </div>
      <div>
        {results.map(({ courseCode, letter }) => t('outcomes.result', { course: courseCode, letter })).join(', ')}
      </div>
    </>
  );
}

function Decision({ row, mayDecide, decide }: { readonly row: StudentOutcome } & Omit<Deciding, 'choice'>) {
  const { t } = useTranslation();
  const { student, decided, open } = row;
  if (!mayDecide) return decided ? t(`outcomes.outcome.${decided}`) : t('outcomes.notDecided');
  return (
    <Select<StudentOutcomeName | null>
      aria-label={t('outcomes.decideFor', { name: student.name })}
      placeholder={t('outcomes.notDecided')}
      value={decided ?? null}
      popupMatchSelectWidth={false}
      options={open.map((value) => ({ value, label: t(`outcomes.outcome.${value}`) }))}
      onChange={(outcome) => outcome && decide([{ studentId: student.id, outcome }])}
    />
  );
}

function Chooser({ row, choice }: { readonly row: StudentOutcome } & Pick<Deciding, 'choice'>) {
  const { t } = useTranslation();
  const { id, name } = row.student;
  return (
    <Checkbox
      aria-label={t('outcomes.choose', { name })}
      checked={choice.chosenIds.has(id)}
      onChange={({ target }) => choice.choose(id, target.checked)}
    />
  );
}

function useChanges() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { points } = useGrade();
  const average = (value: number | undefined) => (value === undefined ? '–' : points(value));
  return {
    gpa: ({ gpaBefore, gpaAfter }: StudentOutcome) =>
      t('outcomes.change.gpa', { before: average(gpaBefore), after: average(gpaAfter) }),
    debts: ({ debtsBefore, debtsAfter }: StudentOutcome) =>
      t('outcomes.change.debts', { before: count(debtsBefore), after: count(debtsAfter) }),
  };
}

/** What the list says of a student; the choice is shown to those alone who may decide. */
export function useOutcomeColumns({ mayDecide, choice, decide }: Deciding): readonly Column<StudentOutcome>[] {
  const { t } = useTranslation();
  const changes = useChanges();
  const chooser: Column<StudentOutcome> = {
    key: 'chosen',
    title: t('outcomes.column.chosen'),
    cell: (row) => <Chooser row={row} choice={choice} />,
  };
  return [
    ...(mayDecide ? [chooser] : []),
    { key: 'student', title: t('outcomes.column.student'), cell: (row) => <Student row={row} />, grow: true },
    { key: 'gpa', title: t('outcomes.column.gpa'), cell: changes.gpa },
    { key: 'debts', title: t('outcomes.column.debts'), cell: changes.debts },
    {
      key: 'proposed',
      title: t('outcomes.column.proposed'),
      cell: ({ proposed }) => t(`outcomes.outcome.${proposed}`),
    },
    {
      key: 'decided',
      title: t('outcomes.column.decided'),
      cell: (row) => <Decision row={row} mayDecide={mayDecide} decide={decide} />,
    },
  ];
}
