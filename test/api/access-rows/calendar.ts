/** Absences and the working calendar. */
import { EVERYBODY, row, type Row, type Statuses } from './row.ts';

const CHANGES_CALENDAR: Statuses = { 'registrar-head': 409, admin: 409, others: 403 };
const READS_MOVES: Statuses = {
  'dean-1': 403,
  'dean-2': 403,
  'adviser-1': 403,
  'adviser-3': 403,
  accountant: 403,
  archive: 403,
  diploma: 403,
  'student-1': 403,
  others: 404,
};
const CALENDAR_DAYS = { validFrom: '2030-01-01', version: 0, days: [{ date: '2030-01-08', kind: 'ordinary' }] };

export const CALENDAR_ROWS: readonly Row[] = [
  row('listAbsences', 'absences', EVERYBODY, (user) => user.get('/absences')),
  row('enterAbsence', 'an absence of nobody', { 'registrar-head': 422, admin: 422, others: 403 }, (user) =>
    user.post('/absences', {
      person: 'person-nobody',
      from: '2030-01-01',
      to: '2029-01-01',
      basis: { number: '1', date: '2026-01-01' },
    }),
  ),
  row('cancelAbsence', 'no absence', { auditor: 403, others: 404 }, (user) =>
    user.post('/absences/none/cancel', { reason: 'Mistaken.' }),
  ),
  row('getCalendarYear', 'the calendar', EVERYBODY, (user) => user.get('/calendar/years/2026')),
  row('listCalendarChanges', 'changes of the calendar', EVERYBODY, (user) => user.get('/calendar/changes')),
  row('getCalendarChange', 'no change', { others: 404 }, (user) => user.get('/calendar/changes/none')),
  row('previewCalendar', 'a calendar that has changed', CHANGES_CALENDAR, (user) =>
    user.post('/calendar/preview', CALENDAR_DAYS),
  ),
  row('changeCalendar', 'a calendar that has changed', CHANGES_CALENDAR, (user) =>
    user.post('/calendar/changes', { ...CALENDAR_DAYS, basis: 'Order', reason: 'Mistaken.' }),
  ),
  row('listDeadlineMoves', 'no change', READS_MOVES, (user) => user.get('/calendar/changes/none/moves')),
];
