import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import {
  checkedStudentsSchema,
  checkStudentsSchema,
  importResultSchema,
  importStudentsSchema,
  lookedUpStudentsSchema,
  lookUpStudentsSchema,
  programmeListSchema,
  studentAnswerSchema,
  studentListQuerySchema,
  studentListSchema,
} from '../../../contracts/students.schemas.ts';
import { LARGE_BODY_BYTES, operation } from '../../operation.ts';

const tag = 'students';
const access = 'signed-in';

export const listStudents = operation({
  id: 'listStudents',
  method: 'get',
  path: '/students',
  tag,
  summary: 'Students the caller may see, in order of their names',
  access,
  query: studentListQuerySchema,
  status: 200,
  answer: studentListSchema,
});

export const getStudent = operation({
  id: 'getStudent',
  method: 'get',
  path: '/students/{id}',
  tag,
  summary: 'A student; reading is itself recorded',
  access,
  params: idParamsSchema,
  status: 200,
  answer: studentAnswerSchema,
  errors: ['NOT_FOUND'],
});

export const lookUpStudents = operation({
  id: 'lookUpStudents',
  method: 'post',
  path: '/students/lookup',
  changesNothing: true,
  tag,
  summary: 'Students with the given IINs, in the order asked for',
  access,
  body: lookUpStudentsSchema,
  example: { iins: ['050101500012'] },
  status: 200,
  answer: lookedUpStudentsSchema,
  errors: ['FORBIDDEN'],
});

export const importStudents = operation({
  id: 'importStudents',
  method: 'post',
  path: '/students/import',
  tag,
  summary: 'Take students from CSV; nothing changes unless all rows are good or `partial` is true',
  access,
  body: importStudentsSchema,
  example: { text: 'iin,surname_kk\n050101500012,Әлиева\n', partial: false },
  fileField: 'file',
  bodyLimitBytes: LARGE_BODY_BYTES,
  status: 200,
  answer: importResultSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'IMPORT_INVALID', 'BODY_TOO_LARGE'],
});

export const checkStudents = operation({
  id: 'checkStudents',
  method: 'post',
  path: '/students/import/check',
  tag,
  summary: 'What an import of the CSV would say row by row; nothing changes',
  access,
  body: checkStudentsSchema,
  example: { text: 'iin,surname_kk\n050101500012,Әлиева\n' },
  fileField: 'file',
  bodyLimitBytes: LARGE_BODY_BYTES,
  status: 200,
  answer: checkedStudentsSchema,
  errors: ['FORBIDDEN', 'IMPORT_INVALID', 'BODY_TOO_LARGE'],
});

export const listProgrammes = operation({
  id: 'listProgrammes',
  method: 'get',
  path: '/programmes',
  tag,
  summary: 'Educational programmes',
  access,
  status: 200,
  answer: programmeListSchema,
});
