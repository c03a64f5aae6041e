import {
  academicRecordAnswerSchema,
  candidateListQuerySchema,
  candidateListSchema,
  courseListQuerySchema,
  courseListSchema,
} from '../../../contracts/academic-record.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'academic record';

export const listCourses = operation({
  id: 'listCourses',
  method: 'get',
  path: '/courses',
  tag,
  summary: 'Courses with what each requires, in order of their codes',
  access: 'signed-in',
  query: courseListQuerySchema,
  status: 200,
  answer: courseListSchema,
});

export const getAcademicRecord = operation({
  id: 'getAcademicRecord',
  method: 'get',
  path: '/students/{id}/academic-record',
  tag,
  summary: 'Results of a student by term, averages, debts and curriculum differences; reading is itself recorded',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: academicRecordAnswerSchema,
  errors: ['NOT_FOUND'],
});

export const listCandidates = operation({
  id: 'listCandidates',
  method: 'get',
  path: '/candidates',
  tag,
  summary: 'Students with a ground for a summer semester, of those whose grades the caller may see, in order of names',
  access: 'signed-in',
  query: candidateListQuerySchema,
  status: 200,
  answer: candidateListSchema,
  errors: ['FORBIDDEN'],
});
