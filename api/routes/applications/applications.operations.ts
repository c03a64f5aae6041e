import {
  applicationAnswerSchema,
  applicationListQuerySchema,
  applicationListSchema,
  applicationParamsSchema,
  applicationReasonSchema,
  applicationsAnswerSchema,
  appliedTableSchema,
  applyForStudentsSchema,
  applySchema,
  verdictsSchema,
  verdictTableSchema,
  waitingVisasSchema,
} from '../../../contracts/applications.schemas.ts';
import {
  campaignCandidateListSchema,
  campaignCandidatesQuerySchema,
  candidateCourseListSchema,
  offersQuerySchema,
  offersSchema,
  windowListSchema,
} from '../../../contracts/offers.schemas.ts';
import {
  campaignMessageListSchema,
  campaignMessagesQuerySchema,
} from '../../../contracts/campaign-messages.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'summer semester applications';

export const listApplicationWindows = operation({
  id: 'listApplicationWindows',
  method: 'get',
  path: '/application-windows',
  tag,
  summary: 'Summer semesters that are announced, the latest first: when one may apply, for how much, at what price',
  access: 'signed-in',
  status: 200,
  answer: windowListSchema,
});

export const getWaitingVisas = operation({
  id: 'getWaitingVisas',
  method: 'get',
  path: '/me/waiting-visas',
  tag,
  summary: 'How many applications wait for the visa of the caller, as adviser, dean or somebody’s deputy',
  access: 'signed-in',
  status: 200,
  answer: waitingVisasSchema,
});

export const getCourseOffers = operation({
  id: 'getCourseOffers',
  method: 'get',
  path: '/campaigns/{id}/offers',
  tag,
  summary: 'Courses a student may take, why, and what stands in the way; with what is applied for already',
  access: 'signed-in',
  params: idParamsSchema,
  query: offersQuerySchema,
  status: 200,
  answer: offersSchema,
  errors: ['NOT_FOUND'],
});

export const listCampaignCandidates = operation({
  id: 'listCampaignCandidates',
  method: 'get',
  path: '/campaigns/{id}/candidates',
  tag,
  summary: 'Candidates as the announcement found them: advisers see their own students, deans their faculty',
  access: 'signed-in',
  params: idParamsSchema,
  query: campaignCandidatesQuerySchema,
  status: 200,
  answer: campaignCandidateListSchema,
  errors: ['NOT_FOUND'],
});

export const listCandidateCourses = operation({
  id: 'listCandidateCourses',
  method: 'get',
  path: '/campaigns/{id}/candidates/courses',
  tag,
  summary: 'Courses that grounds of the candidates one may see name, those with the most candidates first',
  access: 'signed-in',
  params: idParamsSchema,
  status: 200,
  answer: candidateCourseListSchema,
  errors: ['NOT_FOUND'],
});

export const listApplications = operation({
  id: 'listApplications',
  method: 'get',
  path: '/campaigns/{id}/applications',
  tag,
  summary: 'Applications by names of students: one’s own, one’s students’, one’s faculty’s, or all',
  access: 'signed-in',
  params: idParamsSchema,
  query: applicationListQuerySchema,
  status: 200,
  answer: applicationListSchema,
  errors: ['NOT_FOUND'],
});

export const applyForCourses = operation({
  id: 'applyForCourses',
  method: 'post',
  path: '/campaigns/{id}/applications',
  tag,
  summary: 'Apply for courses, for oneself or for a student one advises: all of them or none',
  access: 'signed-in',
  params: idParamsSchema,
  body: applySchema,
  example: { applications: [{ courseCode: 'HKZ1101', reason: 'academic-debt' }] },
  status: 201,
  answer: applicationsAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'WINDOW_CLOSED', 'APPLICATION_FAULTY'],
});

export const applyForStudents = operation({
  id: 'applyForStudents',
  method: 'post',
  path: '/campaigns/{id}/applications/for-students',
  tag,
  summary: 'Apply for one course for several students one advises, each with an outcome of their own',
  access: 'signed-in',
  params: idParamsSchema,
  body: applyForStudentsSchema,
  example: { courseCode: 'HKZ1101', students: [{ student: '01J', reason: 'academic-debt' }] },
  status: 200,
  answer: appliedTableSchema,
  idempotent: true,
  errors: ['NOT_FOUND'],
});

export const decideApplications = operation({
  id: 'decideApplications',
  method: 'post',
  path: '/campaigns/{id}/applications/verdicts',
  tag,
  summary: 'Give the visa of the adviser or of the dean to one application or to many, each with its own outcome',
  access: 'signed-in',
  params: idParamsSchema,
  body: verdictsSchema,
  example: { verdict: 'endorse', approve: true, items: [{ applicationId: '01J', version: 2 }] },
  status: 200,
  answer: verdictTableSchema,
  idempotent: true,
  errors: ['NOT_FOUND', 'REMARK_REQUIRED'],
});

const CHANGE_ERRORS = [
  'FORBIDDEN',
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'WRONG_PHASE',
  'APPLICATION_MOVED_ON',
  'APPLICATION_FAULTY',
] as const;

export const withdrawApplication = operation({
  id: 'withdrawApplication',
  method: 'post',
  path: '/campaigns/{id}/applications/{application}/withdraw',
  tag,
  summary: 'Take an application back: students and advisers while nothing is paid, the office also afterwards',
  access: 'signed-in',
  params: applicationParamsSchema,
  body: applicationReasonSchema,
  example: { version: 1, reason: 'I pass the examination again in autumn.' },
  status: 200,
  answer: applicationAnswerSchema,
  idempotent: true,
  errors: CHANGE_ERRORS,
});

export const restoreApplication = operation({
  id: 'restoreApplication',
  method: 'post',
  path: '/campaigns/{id}/applications/{application}/restore',
  tag,
  summary: 'Bring an application back that lapsed unpaid, with a new term of payment',
  access: 'signed-in',
  params: applicationParamsSchema,
  body: applicationReasonSchema,
  example: { version: 4, reason: 'The bank was a day late; the payment has arrived.' },
  status: 200,
  answer: applicationAnswerSchema,
  idempotent: true,
  errors: CHANGE_ERRORS,
});

export const listCampaignMessages = operation({
  id: 'listCampaignMessages',
  method: 'get',
  path: '/campaigns/{id}/messages',
  tag,
  summary:
    'What one has been told in a campaign, and what one’s students were told, newest first; who leads it sees all',
  access: 'signed-in',
  params: idParamsSchema,
  query: campaignMessagesQuerySchema,
  status: 200,
  answer: campaignMessageListSchema,
  errors: ['NOT_FOUND'],
});
