import { useTranslation } from 'react-i18next';
import type { GradeSheetDetails } from '../../../api/models.ts';
import { DataTable, type Column } from '../../../components/list/data-table.tsx';
import { useGrade } from '../../students/record/use-grade.ts';
import { entryOf, levelOf, type Entries, type Entry } from './result-entries.ts';
import { ResultField } from './result-field.tsx';

interface Props {
  readonly sheet: GradeSheetDetails;
  readonly entries: Entries;
  readonly onEntry: (applicationId: string, entry: Entry) => void;
}

type Student = GradeSheetDetails['students'][number];

function useColumns({ sheet, entries, onEntry }: Props): readonly Column<Student>[] {
  const { t } = useTranslation();
  const { points } = useGrade();
  const mayEnter = sheet.allowedActions.includes('enter');
  const written = (entry: Entry) => (entry === null ? t('sheets.didNotCome') : entry);
  const level = (student: Student) => levelOf(entryOf(student, entries), sheet.scale);
  const pointsOf = (student: Student) => {
    const found = level(student);
    return found ? points(found.points) : '';
  };
  return [
    { key: 'name', title: t('sheets.student.name'), cell: ({ student }) => student.name, grow: true },
    { key: 'group', title: t('sheets.student.group'), cell: ({ student }) => student.groupName },
    {
      key: 'percent',
      title: t('sheets.student.percent'),
      cell: (each) =>
        mayEnter ? (
          <ResultField
            name={each.student.name}
            entry={entryOf(each, entries)}
            onChange={(entry) => onEntry(each.applicationId, entry)}
          />
        ) : (
          written(entryOf(each, entries))
        ),
    },
    { key: 'letter', title: t('sheets.student.letter'), cell: (student) => level(student)?.letter ?? '' },
    { key: 'points', title: t('sheets.student.points'), cell: pointsOf },
  ];
}

/** Students of a sheet with their results; each grade shows as its percentage is entered. */
export function ResultTable(props: Props) {
  const { t } = useTranslation();
  const columns = useColumns(props);
  return (
    <DataTable
      label={t('sheets.results')}
      columns={columns}
      rows={props.sheet.students}
      rowKey={({ applicationId }) => applicationId}
    />
  );
}
