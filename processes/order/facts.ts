import type { CaseData } from '../../contracts/procedure.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import type { OrderContent } from './content.ts';
import { placedStudents } from './student-rules.ts';

/** Facts every order has; lists are sorted and have no repetitions. */
export function orderFacts(
  content: OrderContent,
  data: CaseData,
  money: boolean,
  otherFacultyIds: readonly string[],
): Facts {
  const students = placedStudents(content.students, data).map(({ student }) => student);
  return {
    facultyIds: sortedOnce([...students.map(({ facultyId }) => facultyId), ...otherFacultyIds]),
    adviserIds: sortedOnce(students.flatMap(({ adviserId }) => adviserId ?? [])),
    studentCount: content.students.length,
    effectiveDate: content.effectiveDate,
    money,
  };
}

function sortedOnce(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
