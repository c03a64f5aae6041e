import type { StudentListItem, StudentView } from '../../contracts/students.schemas.ts';
import type { StudentOrder, StudentPaper } from '../../db/read-models/student-details.ts';
import type { LaterOrders } from '../../db/read-models/relations.ts';
import type { ListedStudent } from '../../db/read-models/students.ts';
import { maskIin } from '../../domain/iin/iin.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { shortName, wholeName } from './people.ts';

export interface StudentReader {
  readonly language: Language;
  readonly mayReadIin: boolean;
}

export function presentListedStudent(student: ListedStudent, { language, mayReadIin }: StudentReader): StudentListItem {
  const { record, programme } = student;
  return {
    id: record.id,
    name: wholeName(record.name, language),
    iin: mayReadIin ? record.iin : maskIin(record.iin),
    status: record.status,
    faculty: student.faculty[language],
    programme: { id: record.programmeId, code: programme.code, title: programme.title[language] },
    course: record.course,
    groupName: record.groupName,
    funding: record.funding,
    studyLanguage: record.studyLanguage,
    ...(student.openCaseId !== null && { openCaseId: student.openCaseId }),
  };
}

export interface StudentDetails {
  readonly student: ListedStudent;
  readonly adviser: ListedStudent['record']['name'] | undefined;
  readonly orders: readonly StudentOrder[];
  readonly papers: readonly StudentPaper[];
  readonly laterOf: (caseId: string) => LaterOrders;
}

export function presentStudent(
  { student, adviser, orders, papers, laterOf }: StudentDetails,
  reader: StudentReader,
): StudentView {
  const { record } = student;
  const { language } = reader;
  return {
    ...presentListedStudent(student, reader),
    names: record.name,
    sex: record.sex,
    birthDate: record.birthDate,
    statusSince: record.statusSince,
    studyForm: record.studyForm,
    ...(record.leaveUntil !== undefined && { leaveUntil: record.leaveUntil }),
    ...(adviser && { adviser: shortName(adviser, language) }),
    orders: orders.map(({ effectiveOn, title, ...order }) => ({
      ...order,
      title: title[language],
      ...laterOf(order.caseId),
      ...(effectiveOn !== null && { effectiveOn }),
    })),
    papers: papers.map((paper) => ({ ...paper, title: paper.title[language] })),
  };
}
