import {
  choiceListSchema,
  choiceParamsSchema,
  chooseSchema,
  chosenSchema,
  groupActSchema,
  groupAnswerSchema,
  groupListSchema,
  groupParamsSchema,
} from '../../../contracts/campaign-groups.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'campaign-groups';

export const listGroups = operation({
  id: 'listGroups',
  method: 'get',
  path: '/campaigns/{id}/groups',
  tag,
  summary: 'Groups of a summer semester with what can become of those below the minimum',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: groupListSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getGroup = operation({
  id: 'getGroup',
  method: 'get',
  path: '/campaigns/{id}/groups/{group}',
  tag,
  summary: 'A group with its students',
  access: 'signed-in',
  params: groupParamsSchema,
  status: 200,
  answer: groupAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const actOnGroup = operation({
  id: 'actOnGroup',
  method: 'post',
  path: '/campaigns/{id}/groups/{group}/acts',
  tag,
  summary: 'Merge a group into another, cancel or reopen it, move a student, name the teacher',
  access: 'signed-in',
  params: groupParamsSchema,
  body: groupActSchema,
  example: { type: 'name-teacher', teacher: 'Жұмабаева Г.С.' },
  status: 200,
  answer: groupAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'GROUP_MOVED_ON', 'GROUPS_DIFFER'],
});

export const listSecondChoices = operation({
  id: 'listSecondChoices',
  method: 'get',
  path: '/campaigns/{id}/applications/{application}/choices',
  tag,
  summary: 'Courses a student may take instead of one whose group was cancelled',
  access: 'signed-in',
  params: choiceParamsSchema,
  status: 200,
  answer: choiceListSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const chooseAgain = operation({
  id: 'chooseAgain',
  method: 'post',
  path: '/campaigns/{id}/applications/{application}/choice',
  tag,
  summary: 'Take another course instead of one whose group was cancelled',
  access: 'signed-in',
  params: choiceParamsSchema,
  body: chooseSchema,
  example: { version: 5, courseCode: 'HKZ1101' },
  status: 200,
  answer: chosenSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'CHANGED_MEANWHILE', 'NO_PLACE', 'APPLICATION_MOVED_ON', 'CHOICE_COSTS_MORE'],
});
