import {
  absenceAnswerSchema,
  absenceListQuerySchema,
  absenceListSchema,
  cancelAbsenceSchema,
  enterAbsenceSchema,
} from '../../../contracts/absences.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'absences';

export const listAbsences = operation({
  id: 'listAbsences',
  method: 'get',
  path: '/absences',
  tag,
  summary: 'Absences, latest first: one’s own and those in which one acts; all for whoever enters them',
  access: 'signed-in',
  query: absenceListQuerySchema,
  status: 200,
  answer: absenceListSchema,
});

export const enterAbsence = operation({
  id: 'enterAbsence',
  method: 'post',
  path: '/absences',
  tag,
  summary: 'Enter who is absent and who acts for them; open tasks move when the absence starts and ends',
  access: 'signed-in',
  body: enterAbsenceSchema,
  example: {
    person: 'person-vice-rector',
    from: '2026-12-01',
    to: '2026-12-14',
    deputy: 'person-dean-1',
    processes: ['order'],
    basis: { number: '12', date: '2026-11-20' },
  },
  status: 201,
  answer: absenceAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'ABSENCE_INVALID', 'ABSENCE_OVERLAPS'],
});

export const cancelAbsence = operation({
  id: 'cancelAbsence',
  method: 'post',
  path: '/absences/{id}/cancel',
  tag,
  summary: 'End an absence early or take it back; the tasks return',
  access: 'signed-in',
  params: idParamsSchema,
  body: cancelAbsenceSchema,
  example: { reason: 'The business trip has been put off.' },
  status: 200,
  answer: absenceAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'ABSENCE_OVER'],
});
