import type { ProblemTexts } from './problem-texts.ts';

export const PROBLEMS_EN: ProblemTexts = {
  CASE_CLOSED: {
    title: 'The case is closed',
    detail: 'Nothing more can be done in this case. Open it to see how it ended.',
  },
  NOT_YOUR_TURN: { title: 'Not your turn', detail: 'This task is not asked of you now.' },
  ALREADY_DECIDED: {
    title: 'Already decided',
    detail: 'This task has been answered or is no longer needed. Read the case again.',
  },
  CHANGED_MEANWHILE: {
    title: 'Changed meanwhile',
    detail: 'The paper has a newer version than the one you saw. Read it again before you go on.',
  },
  ACTION_NOT_ALLOWED: { title: 'Action not possible here', detail: 'This task does not take such an answer.' },
  REMARK_REQUIRED: { title: 'A remark is needed', detail: 'Say in words what is wrong: this answer needs a remark.' },
  FOUR_EYES: {
    title: 'Another person must decide',
    detail: 'Nobody may approve or sign their own paper, or the same paper in two different stages.',
  },
  ONLY_THE_AUTHOR: { title: 'Only the author may do this', detail: 'The paper belongs to the person who wrote it.' },
  NOT_EDITABLE: {
    title: 'The paper cannot be edited now',
    detail: 'Only a draft or a paper returned for rework can be edited.',
  },
  NOT_SUBMITTABLE: {
    title: 'The paper cannot be submitted now',
    detail: 'Only a draft or a paper returned for rework can be submitted.',
  },
  ALREADY_SIGNED: {
    title: 'Already signed',
    detail: 'A signed paper cannot be withdrawn. It can be annulled by another paper.',
  },
  STALE_RESULT: { title: 'Too late', detail: 'The case has gone on meanwhile. Read it again.' },
  ALREADY_ASKED: {
    title: 'This person is asked already',
    detail: 'This person takes part here already. Choose somebody else.',
  },
  NOTHING_TO_TAKE_BACK: {
    title: 'There is nothing to take back',
    detail: 'The decision has taken effect already, or you have not decided yet.',
  },
  SIGNATURE_REQUIRED: {
    title: 'A signature with a certificate is needed',
    detail: 'This paper is signed with a certificate. The text in every language needs its own signature.',
  },
  SIGNATURE_NOT_ASKED: {
    title: 'No certificate is asked for here',
    detail: 'This answer is given without a signature made with a certificate. Send it without one.',
  },
  SIGNATURE_UNREADABLE: {
    title: 'The signature cannot be read',
    detail: 'What was sent is not a CMS signature, or it is damaged. Sign the paper again.',
  },
  SIGNATURE_INVALID: {
    title: 'The signature is wrong',
    detail:
      'The signature does not fit the key of its certificate, or its algorithm is not known to the program. Sign the paper again.',
  },
  SIGNATURE_OTHER_DOCUMENT: {
    title: 'Another paper was signed',
    detail: 'The signature is not over the frozen text of this paper. Refresh the page and sign again.',
  },
  SIGNATURE_UNTRUSTED: {
    title: 'The certificate comes from an unknown issuer',
    detail:
      'The certificate does not lead to an authority the university trusts. Sign with another key or tell the administrator.',
  },
  CERTIFICATE_EXPIRED: {
    title: 'The certificate is not valid now',
    detail: 'The certificate is past its end or has not begun. Sign with a key that is valid.',
  },
  CERTIFICATE_REVOKED: {
    title: 'The certificate was revoked',
    detail: 'The authority has revoked this certificate. Sign with a key that is valid.',
  },
  CERTIFICATE_UNFIT: {
    title: 'This key is not for signing',
    detail:
      'The certificate was not issued for signing papers but, for example, for signing in. Choose the key for signatures.',
  },
  CERTIFICATE_OF_ANOTHER: {
    title: 'The key of another person',
    detail: 'The IIN in the certificate is not yours. Sign with your own key.',
  },
  CERTIFICATE_OF_ANOTHER_ORGANISATION: {
    title: 'The key of another organisation',
    detail:
      'The BIN in the certificate is not the university’s. Sign with a key given by the university or with your personal one.',
  },
  PERSON_WITHOUT_IIN: {
    title: 'No IIN is entered',
    detail:
      'The program does not know your IIN, so it cannot tell whether the key is yours. Ask the administrator to enter it.',
  },
  LANGUAGE_STALE: {
    title: 'The two languages may no longer say the same',
    detail:
      'The text changed in one language and not in the other. The author must edit or confirm it before it is signed.',
  },
  MALFORMED: { title: 'The request is malformed', detail: 'The request cannot be read. See the places listed.' },
  BODY_TOO_LARGE: { title: 'Too large', detail: 'What was sent is larger than is accepted here.' },
  UNSUPPORTED_MEDIA_TYPE: { title: 'Wrong kind of data', detail: 'Data of this kind is not accepted here.' },
  NOT_SIGNED_IN: { title: 'Not signed in', detail: 'Sign in to go on. A session may have ended.' },
  WRONG_LOGIN: { title: 'Wrong login or password', detail: 'Check the login and the password and try again.' },
  CSRF: {
    title: 'The page is out of date',
    detail: 'Reload the page and try again: its protection token is missing or old.',
  },
  FORBIDDEN: { title: 'Not allowed', detail: 'Your role does not allow this.' },
  NO_SUCH_MOMENT: {
    title: 'There was no such moment',
    detail: 'Name a moment between the opening of the paper and now.',
  },
  NOT_FOUND: { title: 'Not found', detail: 'There is nothing here, or you may not see it.' },
  KEY_REUSED: { title: 'Key already used', detail: 'The same idempotency key came with a different request.' },
  KEY_IN_USE: {
    title: 'The same request is under way',
    detail: 'A request with this idempotency key has not finished yet. Repeat it a little later.',
  },
  CONTENT_INVALID: { title: 'The content is not right', detail: 'Correct the places listed and save again.' },
  CHECKS_FAILED: {
    title: 'The checks have not passed',
    detail: 'The paper cannot be submitted until the checks listed have passed.',
  },
  ROUTE_NOT_READY: {
    title: 'The route is not ready',
    detail: 'A stage of the route has nobody who may decide in it. See the places listed.',
  },
  ROUTE_INVALID: {
    title: 'The proposed route cannot be used',
    detail: 'See the places listed: each says what is wrong with a step or a stage.',
  },
  ROUTE_IN_PAST: {
    title: 'The day has passed',
    detail: 'A route is changed from today on or from a later day.',
  },
  ROUTE_IN_FORCE: {
    title: 'The route is in force already',
    detail: 'Only a version whose day has not come can be taken back. Save a new version instead.',
  },
  IMPORT_INVALID: {
    title: 'Nothing was imported',
    detail: 'Some rows are not right, so nothing was changed. Correct the rows listed.',
  },
  IMPORT_OUTDATED: {
    title: 'The preview is out of date',
    detail: 'The record has changed since you looked at the list. Choose the file again and see what it would do now.',
  },
  TABLE_UNREADABLE: {
    title: 'The file is no table',
    detail: 'Choose a CSV or XLSX file whose first line names the columns, with at most 100,000 rows and 10 MB.',
  },
  UNKNOWN_KIND: { title: 'Unknown kind', detail: 'There is no such procedure, or it has no such kind.' },
  PERSON_UNFIT: {
    title: 'This person cannot be asked',
    detail: 'Choose somebody who works at the university now and may decide on papers.',
  },
  PERSON_AWAY: {
    title: 'This person is away',
    detail:
      'They are absent, so a task cannot be given to them, and nobody answers questions for them. Choose somebody who is there.',
  },
  ABSENCE_INVALID: {
    title: 'The absence cannot be entered like this',
    detail: 'Nothing has been entered. Correct the places listed and save again.',
  },
  ABSENCE_OVERLAPS: {
    title: 'There is another absence on these days',
    detail:
      'Another absence of this person covers some of the same days and work. Cancel that one first or choose other days.',
  },
  CAMPAIGN_OVER: {
    title: 'The summer semester is over',
    detail: 'The campaign has been closed or cancelled, so nothing in it changes any more.',
  },
  WRONG_PHASE: {
    title: 'Not at this stage',
    detail: 'The campaign is at another stage now, at which this cannot be done.',
  },
  PLAN_INVALID: {
    title: 'The plan does not hold together',
    detail: 'The days do not follow one another, or the limits of a group contradict each other.',
  },
  PLAN_FIXED: {
    title: 'This can no longer be changed',
    detail: 'The order names this value, or the day is over. Days that are still to come can be moved.',
  },
  DAY_PAST: {
    title: 'The day is over',
    detail: 'A day of the plan must not lie in the past.',
  },
  ORDER_UNDER_WAY: {
    title: 'The order is under way',
    detail: 'The order of the campaign has neither been registered nor turned down yet.',
  },
  REPORT_NOT_READY: {
    title: 'The report is not ready',
    detail: 'The closing report is still being made. It can be accepted in a moment, when it can be read.',
  },
  CAMPAIGN_EXISTS: {
    title: 'This summer semester is planned already',
    detail: 'The academic year already has such a summer semester.',
  },
  APPLICATION_MOVED_ON: {
    title: 'The application has moved on',
    detail: 'Somebody has decided it, or its term is over. Look at it again to see what can be done now.',
  },
  CHOICE_COSTS_MORE: {
    title: 'This course costs more than was paid',
    detail: 'Instead of the cancelled course, choose one that costs as much or less.',
  },
  WINDOW_CLOSED: {
    title: 'No applications are taken now',
    detail: 'Applications for this summer semester can be made on the days of its plan only.',
  },
  APPLICATION_FAULTY: {
    title: 'The application cannot be made',
    detail: 'Something stands in the way of one of the courses chosen. Nothing has been applied for.',
  },
  PAYMENT_SETTLED: {
    title: 'The place is settled',
    detail:
      'The student has a place in a settled group, which this payment pays for. The registrar can withdraw the application; then the money can go back.',
  },
  PAYMENTS_AWAITED: {
    title: 'Payments are awaited',
    detail:
      'Applications wait for payment again because a mark was taken back. Groups are settled when they are paid, have lapsed or are withdrawn.',
  },
  PAYMENT_KNOWN: {
    title: 'This payment is entered already',
    detail: 'A payment with the same number stands in this summer semester.',
  },
  GROUP_MOVED_ON: {
    title: 'The group has moved on',
    detail: 'At the present stage this cannot be done with the group. Look at it again to see what can.',
  },
  GROUPS_DIFFER: {
    title: 'The groups do not fit together',
    detail: 'Only groups of one course, neither of them cancelled, can be merged or exchange students.',
  },
  NO_PLACE: {
    title: 'There is no place in this course',
    detail: 'The course has no open group with a free place for this student. Choose another one from the list.',
  },
  SHEET_INCOMPLETE: {
    title: 'Results are missing',
    detail: 'A sheet is taken in when everybody in it has a result, or is marked as absent.',
  },
  SHEET_COLLECTED: {
    title: 'The sheet is taken in already',
    detail: 'Results in a sheet that has been taken in are not changed any more.',
  },
  MAIL_OFF: {
    title: 'No mail is sent',
    detail: 'The university has not set up a mail server, so no mail can be sent.',
  },
  NO_ADDRESS: {
    title: 'Your mail address is not known',
    detail: 'Your mail address has not been entered. The system administrator enters it.',
  },
  ABSENCE_OVER: {
    title: 'The absence is over',
    detail: 'This absence has ended or was cancelled before, so it cannot be cancelled now.',
  },
  CALENDAR_CHANGE_INVALID: {
    title: 'The calendar cannot be changed like this',
    detail: 'Nothing has been changed. Correct the days listed and try again.',
  },
  TOO_MANY_REQUESTS: { title: 'Too many attempts', detail: 'Wait a little and try again.' },
  UNAVAILABLE: {
    title: 'The service is not ready',
    detail: 'A part of the program is not answering. What you confirmed earlier is kept. Try again in a few seconds.',
  },
  INTERNAL: {
    title: 'Something went wrong',
    detail: 'The program met an error it did not expect. Give the trace number to the administrator.',
  },
};
