import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import {
  decidedSchema,
  decisionSchema,
  taskListQuerySchema,
  taskListSchema,
} from '../../../contracts/tasks.schemas.ts';
import { operation } from '../../operation.ts';

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
  ],
});

export const undoDecision = operation({
  id: 'undoDecision',
  method: 'post',
  path: '/tasks/{id}/undo',
  tag,
  summary: 'Take an answer back before it has effect',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: decidedSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'NOTHING_TO_TAKE_BACK', 'CASE_CLOSED'],
});
