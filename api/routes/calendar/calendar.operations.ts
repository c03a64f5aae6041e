import {
  calendarChangeAnswerSchema,
  calendarChangeListSchema,
  calendarChangesQuerySchema,
  calendarPreviewSchema,
  calendarYearParamsSchema,
  calendarYearSchema,
  changeCalendarSchema,
  deadlineMoveListSchema,
  deadlineMovesQuerySchema,
  previewCalendarSchema,
} from '../../../contracts/calendar.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'calendar';

/** Fifty thousand open deadlines are counted anew. */
const PREVIEW_WITHIN_MS = 60_000;

const EXAMPLE = {
  validFrom: '2026-12-01',
  version: 55,
  days: [
    {
      date: '2026-12-31',
      kind: 'day-off',
      nature: 'own',
      title: { kk: 'Университеттің демалыс күні', ru: 'Выходной день университета', en: 'Day off of the university' },
      confirmed: true,
    },
  ],
} as const;

export const getCalendarYear = operation({
  id: 'getCalendarYear',
  method: 'get',
  path: '/calendar/years/{year}',
  tag,
  summary: 'The working calendar of a year: days that are not what their day of the week says, with their sources',
  access: 'signed-in',
  params: calendarYearParamsSchema,
  status: 200,
  answer: calendarYearSchema,
});

export const previewCalendar = operation({
  id: 'previewCalendar',
  method: 'post',
  path: '/calendar/preview',
  tag,
  summary: 'What a change of the calendar would do to open deadlines, without changing anything',
  access: 'signed-in',
  body: previewCalendarSchema,
  example: EXAMPLE,
  status: 200,
  answer: calendarPreviewSchema,
  changesNothing: true,
  answerWithinMs: PREVIEW_WITHIN_MS,
  errors: ['FORBIDDEN', 'CALENDAR_CHANGE_INVALID', 'CHANGED_MEANWHILE'],
});

export const changeCalendar = operation({
  id: 'changeCalendar',
  method: 'post',
  path: '/calendar/changes',
  tag,
  summary: 'Change days of the calendar; open deadlines follow from the day the change counts',
  access: 'signed-in',
  body: changeCalendarSchema,
  example: { ...EXAMPLE, basis: 'Order No. 240 of 20.11.2026', reason: 'The power of the building is switched off.' },
  status: 201,
  answer: calendarChangeAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'CALENDAR_CHANGE_INVALID', 'CHANGED_MEANWHILE'],
});

export const listCalendarChanges = operation({
  id: 'listCalendarChanges',
  method: 'get',
  path: '/calendar/changes',
  tag,
  summary: 'Changes of the calendar, latest first, with how far the deadlines have followed',
  access: 'signed-in',
  query: calendarChangesQuerySchema,
  status: 200,
  answer: calendarChangeListSchema,
});

export const getCalendarChange = operation({
  id: 'getCalendarChange',
  method: 'get',
  path: '/calendar/changes/{id}',
  tag,
  summary: 'One change of the calendar',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: calendarChangeAnswerSchema,
  errors: ['NOT_FOUND'],
});

export const listDeadlineMoves = operation({
  id: 'listDeadlineMoves',
  method: 'get',
  path: '/calendar/changes/{id}/moves',
  tag,
  summary: 'Which deadlines a change moved, from when to when, and which it could not move and why',
  access: 'signed-in',
  params: idParamsSchema,
  query: deadlineMovesQuerySchema,
  status: 200,
  answer: deadlineMoveListSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});
