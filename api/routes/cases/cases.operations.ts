import {
  addCommentSchema,
  caseAnswerSchema,
  caseListQuerySchema,
  caseListSchema,
  caseMomentQuerySchema,
  commentListSchema,
  confirmLanguageSchema,
  createCaseSchema,
  editContentSchema,
  settleWaitSchema,
  submitCaseSchema,
  withdrawCaseSchema,
} from '../../../contracts/cases.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { LARGE_BODY_BYTES, operation } from '../../operation.ts';

const tag = 'cases';

const EXAMPLE_CONTENT = {
  students: [{ studentId: 'student-0001' }],
  effectiveDate: '2026-12-01',
  basis: [{ kind: 'application', date: '2026-11-20' }],
};

const access = 'signed-in';

export const createCase = operation({
  id: 'createCase',
  method: 'post',
  path: '/cases',
  tag,
  summary: 'Open a draft',
  access,
  body: createCaseSchema,
  bodyLimitBytes: LARGE_BODY_BYTES,
  example: {
    process: 'order',
    kind: 'expulsion-own-wish',
    content: EXAMPLE_CONTENT,
  },
  status: 201,
  answer: caseAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'UNKNOWN_KIND', 'CONTENT_INVALID'],
});

export const listCases = operation({
  id: 'listCases',
  method: 'get',
  path: '/cases',
  tag,
  summary: 'Cases the caller may see, newest change first',
  access,
  query: caseListQuerySchema,
  status: 200,
  answer: caseListSchema,
});

export const getCase = operation({
  id: 'getCase',
  method: 'get',
  path: '/cases/{id}',
  tag,
  summary: 'A case with its people, stages and the actions open to the caller, now or at a moment of its past',
  access,
  params: idParamsSchema,
  query: caseMomentQuerySchema,
  status: 200,
  answer: caseAnswerSchema,
  errors: ['NOT_FOUND', 'NO_SUCH_MOMENT'],
});

export const editContent = operation({
  id: 'editContent',
  method: 'put',
  path: '/cases/{id}/content',
  tag,
  summary: 'Edit a draft or a case in rework',
  access,
  params: idParamsSchema,
  body: editContentSchema,
  bodyLimitBytes: LARGE_BODY_BYTES,
  example: { content: EXAMPLE_CONTENT, version: 1 },
  status: 200,
  answer: caseAnswerSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_EDITABLE', 'ONLY_THE_AUTHOR', 'CONTENT_INVALID'],
});

export const submitCase = operation({
  id: 'submitCase',
  method: 'post',
  path: '/cases/{id}/submit',
  tag,
  summary: 'Send a draft into approval',
  access,
  params: idParamsSchema,
  body: submitCaseSchema,
  example: { version: 1 },
  status: 200,
  answer: caseAnswerSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_SUBMITTABLE', 'CHECKS_FAILED', 'ROUTE_NOT_READY'],
});

export const withdrawCase = operation({
  id: 'withdrawCase',
  method: 'post',
  path: '/cases/{id}/withdraw',
  tag,
  summary: 'End a case before its signature',
  access,
  params: idParamsSchema,
  body: withdrawCaseSchema,
  example: { reason: 'The student took the application back.' },
  status: 200,
  answer: caseAnswerSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'ALREADY_SIGNED', 'CASE_CLOSED', 'ONLY_THE_AUTHOR'],
});

export const settleWait = operation({
  id: 'settleWait',
  method: 'post',
  path: '/cases/{id}/wait',
  tag,
  summary: 'Let a case go on that waits for what can come no more, or end it',
  access,
  params: idParamsSchema,
  body: settleWaitSchema,
  example: { decision: 'go-on', reason: 'The plan was approved on paper.' },
  status: 200,
  answer: caseAnswerSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'ACTION_NOT_ALLOWED', 'CASE_CLOSED'],
});

export const confirmLanguage = operation({
  id: 'confirmLanguage',
  method: 'post',
  path: '/cases/{id}/confirm-language',
  tag,
  summary: 'Say that the text left as it was still means the same as the changed one',
  access,
  params: idParamsSchema,
  body: confirmLanguageSchema,
  example: { language: 'kk' },
  status: 200,
  answer: caseAnswerSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'ONLY_THE_AUTHOR', 'ACTION_NOT_ALLOWED', 'CASE_CLOSED'],
});

export const listComments = operation({
  id: 'listComments',
  method: 'get',
  path: '/cases/{id}/comments',
  tag,
  summary: 'Comments on a case, in order of writing',
  access,
  params: idParamsSchema,
  status: 200,
  answer: commentListSchema,
  errors: ['NOT_FOUND'],
});

export const addComment = operation({
  id: 'addComment',
  method: 'post',
  path: '/cases/{id}/comments',
  tag,
  summary: 'Say something about a case for everybody who may read it; answers all comments',
  access,
  params: idParamsSchema,
  body: addCommentSchema,
  example: { text: 'The original of the application is in the dean’s office.' },
  status: 200,
  answer: commentListSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'CASE_CLOSED'],
});
