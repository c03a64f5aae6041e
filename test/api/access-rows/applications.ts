/** Applications: everybody may ask, and finds what concerns them; what does not exist is found by nobody. */
import { row, type Row, type Statuses } from './row.ts';

const FINDS_NONE: Statuses = { others: 404 };
const CHANGES_NONE: Statuses = { auditor: 403, others: 404 };
const REASON = { version: 1, reason: 'A reason.' };
const WISHES = { applications: [{ courseCode: 'HKZ1101', reason: 'academic-debt' }] };
const FOR_STUDENTS = { courseCode: 'HKZ1101', students: [{ student: 'none', reason: 'academic-debt' }] };
const VERDICTS = { verdict: 'advise', approve: true, items: [{ applicationId: 'none', version: 1 }] };

export const APPLICATION_ROWS: readonly Row[] = [
  row('listApplicationWindows', 'announced semesters', { others: 200 }, (user) => user.get('/application-windows')),
  row('getWaitingVisas', 'one’s own desk', { others: 200 }, (user) => user.get('/me/waiting-visas')),
  row('getCourseOffers', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/offers')),
  row('listCampaignCandidates', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/candidates')),
  row('listCandidateCourses', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/candidates/courses')),
  row('listApplications', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/applications')),
  row('applyForCourses', 'no semester', CHANGES_NONE, (user) => user.post('/campaigns/none/applications', WISHES)),
  row('applyForStudents', 'no semester', CHANGES_NONE, (user) =>
    user.post('/campaigns/none/applications/for-students', FOR_STUDENTS),
  ),
  row('decideApplications', 'no semester', CHANGES_NONE, (user) =>
    user.post('/campaigns/none/applications/verdicts', VERDICTS),
  ),
  row('withdrawApplication', 'no semester', CHANGES_NONE, (user) =>
    user.post('/campaigns/none/applications/none/withdraw', REASON),
  ),
  row('restoreApplication', 'no semester', CHANGES_NONE, (user) =>
    user.post('/campaigns/none/applications/none/restore', REASON),
  ),
  row('listCampaignMessages', 'no semester', FINDS_NONE, (user) => user.get('/campaigns/none/messages')),
];
