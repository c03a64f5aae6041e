import type { StudentRecord, StudentStatus } from '../../../contracts/directory.ts';
import type { CaseData, Check, DocumentView, ProcedureKind } from '../../../contracts/procedure.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../../domain/shared/localized.ts';
import { checkLanguages } from '../../shared/language-rules.ts';
import { studentName } from '../../shared/names.ts';
import { levelOf, programmeOf, programmeText } from '../../shared/programmes.ts';
import { joinTexts, text } from '../../shared/text.ts';
import { certificateDefinition } from '../route.ts';
import { checkOwn, checkStudentExists, checkStudentStatus } from '../rules.ts';
import { studyConfirmationForm, type StudyConfirmation } from './study-confirmation.form.ts';

const KEY = 'study-confirmation';
const TITLE = text('Оқу туралы анықтама', 'Справка об обучении', 'Certificate of study');
const STATUSES: readonly StudentStatus[] = ['studying', 'academic-leave', 'mobility'];

/** Confirms that a person studies at the university, for presentation where it is asked for. */
export const studyConfirmation: ProcedureKind<StudyConfirmation> = {
  key: KEY,
  title: TITLE,
  sources: [
    'WKU 4.4.3',
    'KTB 7.13',
    'KOU 7.19',
    'Order No. 502 of 23.10.2007, form of the certificate of confirmation',
  ],
  contentSchema: studyConfirmationForm,
  definition: certificateDefinition(KEY, TITLE),
  documents: [
    { key: 'certificate', title: TITLE, template: `certificate/${KEY}`, languages: DOCUMENT_LANGUAGES, per: 'case' },
  ],
  studentIds: ({ studentId }) => [studentId],
  caseTitle: (_content, { students: [student] }) => (student ? joinTexts(' — ', TITLE, studentName(student)) : TITLE),
  facts: ({ copies, language }, { students }) => ({
    facultyIds: students.map(({ facultyId }) => facultyId),
    studentCount: 1,
    copies,
    language,
  }),
  checks: (content, data): readonly Check[] => [
    ...checkStudentExists(content.studentId, data),
    ...checkStudentStatus(data, STATUSES),
    ...checkOwn(content.studentId, data),
    ...checkLanguages([{ pointer: '/purpose', value: content.purpose }]),
  ],
  documentView: (content, data, language) => ({
    purpose: content.purpose[language],
    copies: content.copies,
    students: data.students.slice(0, 1).map((student) => studentView(student, data, language)),
  }),
  changes: () => [],
  sample: (candidates, { author }) => ({
    studentId: author.studentId ?? candidates.find(({ status }) => STATUSES.includes(status))?.id ?? '',
    purpose: { kk: 'талап етілген жерге ұсыну үшін', ru: 'для предъявления по месту требования' },
    copies: 1,
    language: 'both',
  }),
};

function studentView(student: StudentRecord, data: CaseData, language: DocumentLanguage): DocumentView {
  const programme = programmeOf(student.programmeId, data);
  return {
    name: { ...student.name[language] },
    sex: student.sex,
    birthDate: student.birthDate,
    status: student.status,
    statusSince: student.statusSince,
    ...(student.leaveUntil && { leaveUntil: student.leaveUntil }),
    programme: programmeText(student.programmeId, data, language),
    level: programme ? levelOf(programme) : '',
    faculty: data.units.find(({ id }) => id === student.facultyId)?.title[language] ?? '',
    course: student.course,
    studyForm: student.studyForm,
    funding: student.funding,
  };
}
