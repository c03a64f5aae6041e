import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import {
  askQuestionSchema,
  decidedSchema,
  decisionSchema,
  decisionsSchema,
  decisionTableSchema,
  moveTaskSchema,
  taskListQuerySchema,
  taskListSchema,
} from '../../../contracts/tasks.schemas.ts';
import { LARGE_BODY_BYTES, operation } from '../../operation.ts';

const tag = 'tasks';

export const listTasks = operation({
  id: 'listTasks',
  method: 'get',
  path: '/tasks',
  tag,
  summary: 'Open tasks of the caller, most urgent first',
  access: 'signed-in',
  query: taskListQuerySchema,
  status: 200,
  answer: taskListSchema,
});

export const decideTask = operation({
  id: 'decideTask',
  method: 'post',
  path: '/tasks/{id}/decision',
  tag,
  summary: 'Answer a task',
  access: 'signed-in',
  params: idParamsSchema,
  body: decisionSchema,
  bodyLimitBytes: LARGE_BODY_BYTES,
  example: { action: 'return', version: 1, remark: 'The ground does not name the date of the application.' },
  status: 200,
  answer: decidedSchema,
  idempotent: true,
  errors: [
    'NOT_FOUND',
    'NOT_YOUR_TURN',
    'ALREADY_DECIDED',
    'CHANGED_MEANWHILE',
    'ACTION_NOT_ALLOWED',
    'REMARK_REQUIRED',
    'CASE_CLOSED',
    'FOUR_EYES',
    'SIGNATURE_REQUIRED',
    'SIGNATURE_NOT_ASKED',
    'SIGNATURE_UNREADABLE',
    'SIGNATURE_INVALID',
    'SIGNATURE_OTHER_DOCUMENT',
    'SIGNATURE_UNTRUSTED',
    'CERTIFICATE_EXPIRED',
    'CERTIFICATE_REVOKED',
    'CERTIFICATE_UNFIT',
    'CERTIFICATE_OF_ANOTHER',
    'CERTIFICATE_OF_ANOTHER_ORGANISATION',
    'PERSON_WITHOUT_IIN',
  ],
});

const onTask = {
  method: 'post',
  tag,
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: decidedSchema,
  idempotent: true,
} as const;

export const undoDecision = operation({
  ...onTask,
  id: 'undoDecision',
  path: '/tasks/{id}/undo',
  summary: 'Take an answer back before it has effect',
  errors: ['NOT_FOUND', 'NOTHING_TO_TAKE_BACK', 'CASE_CLOSED'],
});

export const askQuestion = operation({
  ...onTask,
  id: 'askQuestion',
  path: '/tasks/{id}/question',
  summary: 'Ask the author or a colleague before answering; the task stays open and its deadline stands',
  body: askQuestionSchema,
  example: { text: 'Which order granted the leave?' },
  errors: [
    'NOT_FOUND',
    'NOT_YOUR_TURN',
    'ALREADY_DECIDED',
    'ALREADY_ASKED',
    'PERSON_UNFIT',
    'PERSON_AWAY',
    'CASE_CLOSED',
  ],
});

export const delegateTask = operation({
  ...onTask,
  id: 'delegateTask',
  path: '/tasks/{id}/delegate',
  summary: 'Let a colleague answer in one’s place; the answer names both',
  body: moveTaskSchema,
  example: { to: 'person-specialist', reason: 'I am at the ministry until the evening.' },
  errors: [
    'NOT_FOUND',
    'NOT_YOUR_TURN',
    'ALREADY_DECIDED',
    'ALREADY_ASKED',
    'FOUR_EYES',
    'ACTION_NOT_ALLOWED',
    'PERSON_UNFIT',
    'PERSON_AWAY',
    'CASE_CLOSED',
  ],
});

export const reassignTask = operation({
  ...onTask,
  id: 'reassignTask',
  path: '/tasks/{id}/reassign',
  summary: 'Ask somebody else instead; for the head of the registrar’s office',
  body: moveTaskSchema,
  example: { to: 'person-specialist', reason: 'The lawyer has left the university.' },
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'ALREADY_DECIDED',
    'ALREADY_ASKED',
    'FOUR_EYES',
    'PERSON_UNFIT',
    'PERSON_AWAY',
    'CASE_CLOSED',
  ],
});

export const decideTasks = operation({
  id: 'decideTasks',
  method: 'post',
  path: '/decisions',
  tag,
  summary: 'Answer up to 200 tasks, each with its own outcome; papers that are not in order are left out and say why',
  access: 'signed-in',
  body: decisionsSchema,
  bodyLimitBytes: LARGE_BODY_BYTES,
  example: { items: [{ taskId: 'task-1', action: 'approve', version: 1 }] },
  answerWithinMs: 120_000,
  status: 200,
  answer: decisionTableSchema,
  idempotent: true,
});
