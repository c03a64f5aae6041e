/** The worker process: runs cases and the work they cause until told to stop. */
import { NativeConnection, Runtime } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { CASE_TASK_QUEUE } from '../contracts/case.messages.ts';
import { createDb } from '../db/knex.ts';
import { createRenderer } from '../documents/index.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createLogger } from '../platform/logger.ts';
import { createMailSender } from '../platform/mail/mail-sender.ts';
import { createCampaignClient } from '../platform/temporal/campaign-client.ts';
import { createCaseClient } from '../platform/temporal/case-client.ts';
import { createOutsideCases } from '../platform/temporal/outside-cases.ts';
import { connectionOptions } from '../platform/temporal/connection-options.ts';
import { createTemporalClient } from '../platform/temporal/client.ts';
import { bundleWorkflows, createCaseWorker } from './create-worker.ts';
import { createMailWaker } from './mail-waker.ts';
import { ensureMorningSchedule } from './morning-schedule.ts';
import { ensureSealSchedule } from './seal-schedule.ts';
import { temporalLogger } from './temporal-logger.ts';

const config = readConfig(process.env);
const log = createLogger('worker', config.logLevel);
Runtime.install({ logger: temporalLogger(log), shutdownSignals: ['SIGINT', 'SIGTERM'] });

const db = createDb(config.databaseUrl, { poolMax: 20 });
const renderer = createRenderer({ threads: 2 });
const mail = config.mail && createMailSender(config.mail);
const connection = await NativeConnection.connect(connectionOptions(config));
try {
  const client = createTemporalClient(config);
  await ensureSealSchedule(client);
  await ensureMorningSchedule(client, { hour: config.digestHour, timeZone: config.timeZone });
  const worker = await createCaseWorker({
    connection,
    namespace: config.temporalNamespace,
    payloadKeys: config.payloadKeys,
    workflowBundle: await bundleWorkflows(),
    activities: createActivities({
      db,
      clock: systemClock(config.timeZone),
      timeZone: config.timeZone,
      publicUrl: config.publicUrl,
      renderDocx: (requests) => renderer.renderDocxBatch(requests),
      cases: createOutsideCases(client),
      ownCases: createCaseClient(client, CASE_TASK_QUEUE),
      campaigns: createCampaignClient(client, CASE_TASK_QUEUE),
      ...(mail && { mail }),
    }),
  });
  const waker = mail && createMailWaker({ client, databaseUrl: config.databaseUrl, logger: log });
  log.info({ mail: mail !== undefined }, 'worker is ready');
  await worker.run().finally(() => waker?.close());
} finally {
  await connection.close();
  await renderer.close();
  mail?.close();
  await db.destroy();
}
