import { useTranslation } from 'react-i18next';
import type { StudentListItem } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { PlaceOfStudy } from '../../components/place-of-study.tsx';
import { StudentStatusMark } from '../../components/student-status.tsx';

/** What the list of the contingent shows. */
export function useStudentColumns(): readonly Column<StudentListItem>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('students.column.name'), cell: ({ name }) => name, grow: true },
    { key: 'iin', title: t('students.column.iin'), cell: ({ iin }) => iin },
    {
      key: 'group',
      title: t('students.column.group'),
      cell: ({ course, groupName }) => <PlaceOfStudy course={course} groupName={groupName} />,
    },
    { key: 'programme', title: t('students.column.programme'), cell: ({ programme }) => programme.code },
    { key: 'funding', title: t('students.column.funding'), cell: ({ funding }) => t(`students.funding.${funding}`) },
    {
      key: 'status',
      title: t('students.column.status'),
      cell: ({ status }) => <StudentStatusMark status={status} />,
    },
  ];
}
