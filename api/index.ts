/** The API process: serves the HTTP API and the web application until told to stop. */
import { once } from 'node:events';
import { CASE_TASK_QUEUE } from '../contracts/case.messages.ts';
import { createDb } from '../db/knex.ts';
import { createIdempotencyStore } from '../db/stores/idempotency-store.ts';
import { createRenderer } from '../documents/index.ts';
import { readAuthority } from '../signatures/read-authority.ts';
import { createVerifier } from '../signatures/verifier.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/logger.ts';
import { createSessions } from '../platform/sessions/sessions.ts';
import { createAbsenceClient } from '../platform/temporal/absence-client.ts';
import { createCalendarClient } from '../platform/temporal/calendar-client.ts';
import { createCampaignClient } from '../platform/temporal/campaign-client.ts';
import { createCaseClient } from '../platform/temporal/case-client.ts';
import { createTemporalClient } from '../platform/temporal/client.ts';
import { createApp } from './app.ts';
import { refuseDemoLogins } from './demo-logins.ts';
import { createNoticeFeed } from './routes/events/notice-feed.ts';

const DAY_MS = 24 * 3_600_000;
const CLEAN_EVERY_MS = 3_600_000;
const SIGN_IN_ATTEMPTS = 10;

const config = readConfig(process.env);
const logger = createLogger('api', config.logLevel);
const db = createDb(config.databaseUrl, { poolMax: 20 });
if (!config.demo) await refuseDemoLogins(db);

const temporal = createTemporalClient(config);
const sessions = createSessions(config.databaseUrl, config.sessionSecret);
const notices = createNoticeFeed(config.databaseUrl, logger);
const renderer = createRenderer({ threads: 1 });
const verifier = createVerifier({ threads: 1 });

const app = createApp({
  db,
  cases: createCaseClient(temporal, CASE_TASK_QUEUE),
  absences: createAbsenceClient(temporal, CASE_TASK_QUEUE),
  calendar: createCalendarClient(temporal, CASE_TASK_QUEUE),
  campaigns: createCampaignClient(temporal, CASE_TASK_QUEUE),
  clock: systemClock(config.timeZone),
  logger,
  sessions,
  notices,
  settings: {
    demo: config.demo,
    timeZone: config.timeZone,
    publicUrl: config.publicUrl,
    undoSeconds: config.undoSeconds,
    sendsMail: config.mail !== undefined,
    digestHour: config.digestHour,
    ncalayerUrl: config.ncalayerUrl,
    signInAttempts: SIGN_IN_ATTEMPTS,
  },
  checkTemporal: async () => {
    await temporal.workflowService.getSystemInfo({});
  },
  renderHtml: (request) => renderer.renderHtml(request),
  renderDocx: (request) => renderer.renderDocx(request),
  verifier,
  readAuthority,
});

const cleaning = setInterval(forgetOldKeys, CLEAN_EVERY_MS);
const server = app.listen(config.port, config.host);
await once(server, 'listening');
logger.info({ port: config.port, host: config.host }, 'api is ready');

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
logger.info('api is stopping');
clearInterval(cleaning);
server.close();
// open pages come again by themselves; requests under way are answered first
server.closeIdleConnections();
await notices.close();
setTimeout(() => server.closeAllConnections(), 9_000).unref();
if (server.listening) await once(server, 'close');
await Promise.all([sessions.close(), renderer.close(), verifier.close(), temporal.connection.close()]);
await db.destroy();

function forgetOldKeys(): void {
  const before = new Date(Date.now() - DAY_MS).toISOString();
  createIdempotencyStore(db)
    .forgetBefore(before)
    .catch((error: unknown) => logger.warn({ err: error }, 'old idempotency keys were kept'));
}
