/** Students, their record and what is taken in of it. */
import { EVERYBODY, row, type Row, type Statuses } from './row.ts';

const READS_STUDENT: Statuses = { 'dean-2': 404, 'adviser-3': 404, admin: 404, 'student-1': 404, others: 200 };
const USES_IIN: Statuses = {
  registrar: 200,
  'registrar-head': 200,
  specialist: 200,
  archive: 200,
  diploma: 200,
  others: 403,
};
/** Grades are the business of fewer people than the list of students. */
const READS_GRADES: Statuses = { ...READS_STUDENT, lawyer: 404, accountant: 404, archive: 404 };
const READS_CANDIDATES: Statuses = {
  lawyer: 403,
  accountant: 403,
  archive: 403,
  admin: 403,
  'student-1': 403,
  others: 200,
};

export const STUDENT_ROWS: readonly Row[] = [
  row('listStudents', 'students', EVERYBODY, (user) => user.get('/students')),
  row('getStudent', 'a student', READS_STUDENT, (user, of) => user.get(`/students/${of.student.id}`)),
  row('lookUpStudents', 'numbers', USES_IIN, (user, of) => user.post('/students/lookup', { iins: [of.student.iin] })),
  row('getAcademicRecord', 'of a student', READS_GRADES, (user, of) =>
    user.get(`/students/${of.student.id}/academic-record`),
  ),
  row('listCourses', 'courses', EVERYBODY, (user) => user.get('/courses?q=HKZ')),
  row('listCandidates', 'candidates', READS_CANDIDATES, (user) => user.get('/candidates')),
  row('listImports', 'files taken in', { registrar: 200, 'registrar-head': 200, auditor: 200, others: 403 }, (user) =>
    user.get('/imports'),
  ),
  row('getImportExample', 'an example', EVERYBODY, (user) => user.get('/imports/results/example')),
  row('previewImport', 'a list', { registrar: 422, 'registrar-head': 422, others: 403 }, (user) =>
    user.post('/imports/results'),
  ),
  row('confirmImport', 'a list', { registrar: 404, 'registrar-head': 404, others: 403 }, (user) =>
    user.post('/imports/none/confirm', {}),
  ),
  row('importStudents', 'a list', { registrar: 422, 'registrar-head': 422, others: 403 }, (user) =>
    user.post('/students/import', { text: 'x\n1\n' }),
  ),
  row('checkStudents', 'a list', { registrar: 422, 'registrar-head': 422, others: 403 }, (user) =>
    user.post('/students/import/check', { text: 'x\n1\n' }),
  ),
  row('listProgrammes', 'programmes', EVERYBODY, (user) => user.get('/programmes')),
];
