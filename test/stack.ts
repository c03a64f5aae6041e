/** The whole program for browser tests: the built web, the API on the demo data, and a worker, in this process. */
import { createActivities } from '../activities/index.ts';
import type { AbsenceClient } from '../contracts/absence-client.ts';
import type { CalendarClient } from '../contracts/calendar-client.ts';
import type { CampaignClient } from '../contracts/campaign-client.ts';
import type { CaseClient } from '../contracts/case-client.ts';
import { createRenderer } from '../documents/index.ts';
import { buildWeb } from '../scripts/setup/build.mjs';
import { startTestApp, type TestApp } from './api/test-app.ts';
import { startTestWorker, type TestWorker } from './case-worker.ts';
import { reachThrough } from './reach.ts';
import { createMailSender } from '../platform/mail/mail-sender.ts';
import { createMailWaker, type MailWaker } from '../worker/mail-waker.ts';

const MAIL_FROM = 'Тіркеу <registrar@kokzhiek.example>';

export interface Stack {
  readonly app: TestApp;
  readonly url: string;
  stop(): Promise<void>;
}

/** Programs outside that the stack works with. */
export interface Outside {
  /** a mail server to write to people through */
  readonly smtpUrl?: string;
  /** where browsers find the program that signs */
  readonly ncalayerUrl?: string;
}

/** Starts everything on a database of its own. */
export async function startStack({ smtpUrl, ncalayerUrl }: Outside = {}): Promise<Stack> {
  await buildWeb();
  const renderer = createRenderer({ threads: 1 });
  const worker: { current?: TestWorker } = {};
  const mail = smtpUrl === undefined ? undefined : createMailSender({ smtpUrl, from: MAIL_FROM });
  const app = await startTestApp(({ settings }) => ({
    cases: casesOf(worker),
    absences: absencesOf(worker),
    calendar: calendarOf(worker),
    campaigns: campaignsOf(worker),
    settings: { ...settings, sendsMail: mail !== undefined, ...(ncalayerUrl !== undefined && { ncalayerUrl }) },
  }));
  const { db, clock, settings } = app.deps;
  worker.current = await startTestWorker(
    createActivities({
      db,
      clock,
      timeZone: settings.timeZone,
      publicUrl: settings.publicUrl,
      renderDocx: (requests) => renderer.renderDocxBatch(requests),
      ...reachThrough(() => running(worker)),
      ...(mail && { mail }),
    }),
  );
  const waker = mail && wakeMail(running(worker), app);
  return {
    app,
    url: app.url,
    async stop() {
      await waker?.close();
      mail?.close();
      await worker.current?.stop();
      await app.close();
      await renderer.close();
    },
  };
}

/** The API needs its way to the cases before the worker, which needs the API's database, can start. */
function casesOf(worker: Starting): CaseClient {
  return {
    open: (input, options) => running(worker).cases.open(input, options),
    command: (caseId, command, options) => running(worker).cases.command(caseId, command, options),
  };
}

function absencesOf(worker: Starting): AbsenceClient {
  return {
    enter: (input) => running(worker).absences.enter(input),
    cancel: (...given) => running(worker).absences.cancel(...given),
  };
}

function calendarOf(worker: Starting): CalendarClient {
  return { change: (input) => running(worker).calendar.change(input) };
}

function campaignsOf(worker: Starting): CampaignClient {
  return {
    open: (...given) => running(worker).campaigns.open(...given),
    command: (...given) => running(worker).campaigns.command(...given),
    bring: (...given) => running(worker).campaigns.bring(...given),
  };
}

function wakeMail({ client, taskQueue }: TestWorker, { deps, databaseUrl }: TestApp): MailWaker {
  return createMailWaker({ client, databaseUrl, logger: deps.logger, taskQueue, workflowId: `mail-${taskQueue}` });
}

interface Starting {
  readonly current?: TestWorker;
}

function running({ current }: Starting): TestWorker {
  if (!current) throw new Error('The worker has not started yet.');
  return current;
}
