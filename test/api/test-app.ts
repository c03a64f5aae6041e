/** The API on a database of its own, as other programs see it. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createApp } from '../../api/app.ts';
import type { AppDeps } from '../../api/app-deps.ts';
import { createNoticeFeed } from '../../api/routes/events/notice-feed.ts';
import type { CaseClient } from '../../contracts/case-client.ts';
import { createDb } from '../../db/knex.ts';
import { renderDocxInline, renderHtmlInline } from '../../documents/index.ts';
import { systemClock } from '../../platform/clock.ts';
import { createLogger } from '../../platform/logger.ts';
import { createSessions } from '../../platform/sessions/sessions.ts';
import { readAuthority } from '../../signatures/read-authority.ts';
import { verifySignature } from '../../signatures/verify-signature.ts';
import { createTestDatabase } from '../database.ts';
import { createApiUser, type ApiUser } from './api-user.ts';
import { createRecordingAbsenceClient } from './recording-absence-client.ts';
import { createRecordingCalendarClient } from './recording-calendar-client.ts';
import { createRecordingCampaignClient } from './recording-campaign-client.ts';
import { createRecordingCaseClient } from './recording-case-client.ts';

export interface TestApp {
  readonly url: string;
  readonly deps: AppDeps;
  readonly databaseUrl: string;
  /** signed in by login, with the demo's password */
  user(login: string): Promise<ApiUser>;
  close(): Promise<void>;
}

const TIME_ZONE = 'Asia/Almaty';
const MANY = 1000;

type Change = (deps: AppDeps) => Partial<AppDeps> | Promise<Partial<AppDeps>>;

/** Starts the API on the demo data. `change` replaces parts, such as the way to the cases. */
export async function startTestApp(change: Change = () => ({})): Promise<TestApp> {
  const database = await createTestDatabase({ demo: true });
  const db = createDb(database.url, { poolMax: 8 });
  const logger = createLogger('test', 'silent');
  const sessions = createSessions(database.url, 'a secret of tests, long enough for the cookie');
  const notices = createNoticeFeed(database.url, logger);
  const cases: CaseClient = createRecordingCaseClient(db);
  const settings = {
    demo: true,
    timeZone: TIME_ZONE,
    publicUrl: 'http://localhost:3000',
    undoSeconds: 0,
    sendsMail: false,
    digestHour: 8,
    ncalayerUrl: 'wss://127.0.0.1:13579',
    signInAttempts: MANY,
  };
  const basic: AppDeps = {
    db,
    cases,
    absences: createRecordingAbsenceClient(db),
    calendar: createRecordingCalendarClient(db),
    campaigns: createRecordingCampaignClient(db),
    clock: systemClock(TIME_ZONE),
    logger,
    sessions,
    notices,
    settings,
    checkTemporal: () => Promise.resolve(),
    renderHtml: (request) => Promise.resolve(renderHtmlInline(request)),
    renderDocx: renderDocxInline,
    readAuthority,
    verifier: { verify: (signature) => Promise.resolve(verifySignature(signature)) },
  };
  const deps = { ...basic, ...(await change(basic)) };
  const server = createApp(deps).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = addressOf(server);
  return {
    url,
    deps,
    databaseUrl: database.url,
    user: (login) => createApiUser(url, login),
    async close() {
      await notices.close();
      server.closeAllConnections();
      server.close();
      await sessions.close();
      await db.destroy();
      await database.destroy();
    },
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The API has no port.');
  return `http://127.0.0.1:${address.port}`;
}
