/** Every call of the API. A call that is not listed here does not exist. */
import * as academicRecord from './routes/academic-record/academic-record.operations.ts';
import * as absences from './routes/absences/absences.operations.ts';
import * as applications from './routes/applications/applications.operations.ts';
import * as calendar from './routes/calendar/calendar.operations.ts';
import * as campaignGroups from './routes/campaign-groups/campaign-groups.operations.ts';
import * as campaignResults from './routes/campaign-results/campaign-results.operations.ts';
import * as gradeSheets from './routes/grade-sheets/grade-sheets.operations.ts';
import * as campaignPayments from './routes/campaign-payments/campaign-payments.operations.ts';
import * as campaigns from './routes/campaigns/campaigns.operations.ts';
import * as caseRecords from './routes/cases/case-records.operations.ts';
import * as cases from './routes/cases/cases.operations.ts';
import * as events from './routes/events/events.operations.ts';
import * as imports from './routes/imports/imports.operations.ts';
import * as journals from './routes/journals/journals.operations.ts';
import * as notifications from './routes/notifications/notifications.operations.ts';
import * as officeFiles from './routes/office-files/office-files.operations.ts';
import * as people from './routes/people/people.operations.ts';
import * as procedureRoutes from './routes/procedure-routes/procedure-routes.operations.ts';
import * as processes from './routes/processes/processes.operations.ts';
import * as records from './routes/cases/records.operations.ts';
import * as session from './routes/session/session.operations.ts';
import * as signatures from './routes/signatures/signatures.operations.ts';
import * as students from './routes/students/students.operations.ts';
import * as tasks from './routes/tasks/tasks.operations.ts';
import * as trust from './routes/trust/trust.operations.ts';
import * as uploads from './routes/uploads/uploads.operations.ts';
import * as verification from './routes/verification/verification.operations.ts';
import type { Operation } from './operation.ts';

export const OPERATIONS: readonly Operation[] = [
  session,
  processes,
  cases,
  caseRecords,
  records,
  tasks,
  signatures,
  trust,
  journals,
  officeFiles,
  people,
  students,
  academicRecord,
  imports,
  absences,
  calendar,
  campaigns,
  applications,
  campaignGroups,
  gradeSheets,
  campaignResults,
  campaignPayments,
  procedureRoutes,
  notifications,
  uploads,
  verification,
  events,
].flatMap((group) => Object.values<Operation>(group));
