import { join } from 'node:path';
import express, { type Express } from 'express';
import { AppError } from '../contracts/errors.ts';
import { projectRoot } from '../platform/paths.ts';
import type { AppDeps } from './app-deps.ts';
import { docsPage } from './docs-page.ts';
import { createMetrics } from './metrics.ts';
import { deadline, type LongerCall } from './middleware/deadline.ts';
import { problemHandler } from './middleware/problem-handler.ts';
import { requestLog } from './middleware/request-log.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { openApiDocument } from './openapi.ts';
import { OPERATIONS } from './operations.ts';
import { absenceRoutes } from './routes/absences/absences.routes.ts';
import { applicationRoutes } from './routes/applications/applications.routes.ts';
import { calendarRoutes } from './routes/calendar/calendar.routes.ts';
import { campaignGroupRoutes } from './routes/campaign-groups/campaign-groups.routes.ts';
import { campaignResultRoutes } from './routes/campaign-results/campaign-results.routes.ts';
import { campaignPaymentRoutes } from './routes/campaign-payments/campaign-payments.routes.ts';
import { campaignRoutes } from './routes/campaigns/campaigns.routes.ts';
import { gradeSheetRoutes } from './routes/grade-sheets/grade-sheets.routes.ts';
import { caseRecordRoutes } from './routes/cases/case-records.routes.ts';
import { recordRoutes } from './routes/cases/records.routes.ts';
import { caseRoutes } from './routes/cases/cases.routes.ts';
import { eventRoutes } from './routes/events/events.routes.ts';
import { healthRoutes } from './routes/health.routes.ts';
import { journalRoutes } from './routes/journals/journals.routes.ts';
import { officeFileRoutes } from './routes/office-files/office-files.routes.ts';
import { notificationRoutes } from './routes/notifications/notifications.routes.ts';
import { peopleRoutes } from './routes/people/people.routes.ts';
import { procedureRoutes } from './routes/procedure-routes/procedure-routes.routes.ts';
import { processRoutes } from './routes/processes/processes.routes.ts';
import { sessionRoutes } from './routes/session/session.routes.ts';
import { academicRecordRoutes } from './routes/academic-record/academic-record.routes.ts';
import { importRoutes } from './routes/imports/imports.routes.ts';
import { studentRoutes } from './routes/students/students.routes.ts';
import { signatureRoutes } from './routes/signatures/signatures.routes.ts';
import { taskRoutes } from './routes/tasks/tasks.routes.ts';
import { trustRoutes } from './routes/trust/trust.routes.ts';
import { uploadRoutes } from './routes/uploads/uploads.routes.ts';
import { verificationRoutes } from './routes/verification/verification.routes.ts';
import { createServe, type Serve } from './serve.ts';
import { webApp } from './web-app.ts';

const ROUTES: readonly ((serve: Serve, deps: AppDeps) => void)[] = [
  sessionRoutes,
  processRoutes,
  caseRoutes,
  caseRecordRoutes,
  recordRoutes,
  taskRoutes,
  signatureRoutes,
  trustRoutes,
  journalRoutes,
  officeFileRoutes,
  peopleRoutes,
  studentRoutes,
  academicRecordRoutes,
  importRoutes,
  absenceRoutes,
  calendarRoutes,
  campaignRoutes,
  applicationRoutes,
  campaignGroupRoutes,
  gradeSheetRoutes,
  campaignResultRoutes,
  campaignPaymentRoutes,
  procedureRoutes,
  notificationRoutes,
  uploadRoutes,
  verificationRoutes,
  eventRoutes,
];

/** Callers get an answer within this time whatever happens behind the API. */
const ANSWER_WITHIN_MS = 8_000;

/** Builds the HTTP side of the program: the API, its documentation, health, metrics and the web application. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  const metrics = createMetrics(deps.db);
  app.set('trust proxy', 'loopback').disable('x-powered-by');
  app.use(requestLog(deps.logger), securityHeaders(deps.settings), metrics.observe);
  app.use(healthRoutes(deps));
  app.get('/metrics', metrics.show);
  app.use('/api', docsPage());
  app.use('/api/v1', deadline(ANSWER_WITHIN_MS, longerCalls()), deps.sessions.middleware, apiRouter(deps));
  app.use('/api', () => {
    throw new AppError('NOT_FOUND');
  });
  app.use(webApp(join(projectRoot(), 'web', 'dist')));
  app.use(() => {
    throw new AppError('NOT_FOUND');
  });
  app.use(problemHandler(deps));
  return app;
}

function longerCalls(): readonly LongerCall[] {
  return OPERATIONS.flatMap(({ path, answerWithinMs }) => {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return answerWithinMs === undefined ? [] : [{ path: pattern, milliseconds: answerWithinMs }];
  });
}

function apiRouter(deps: AppDeps): express.Router {
  const { router, serve } = createServe(deps);
  for (const addRoutes of ROUTES) addRoutes(serve, deps);
  const document = openApiDocument();
  router.get('/openapi.json', (_request, response) => void response.json(document));
  return router;
}
