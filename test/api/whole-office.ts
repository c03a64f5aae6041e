/** The API, the worker, PostgreSQL and Temporal together, with people who answer what they are asked. */
import { createActivities, type Activities } from '../../activities/index.ts';
import type { AppDeps } from '../../api/app-deps.ts';
import type { CampaignClient } from '../../contracts/campaign-client.ts';
import type { CaseClient } from '../../contracts/case-client.ts';
import { createRenderer } from '../../documents/index.ts';
import { startTestWorker, type TestWorker } from '../case-worker.ts';
import { reachThrough } from '../reach.ts';
import type { AnswerBody, ApiUser } from './api-user.ts';
import { driveCase } from './drive-case.ts';
import { startTestApp, type TestApp } from './test-app.ts';

export type CaseBody = AnswerBody['case'];

export interface WholeOffice {
  readonly app: TestApp;
  readonly db: AppDeps['db'];
  user(login: string): Promise<ApiUser>;
  read(caseId: string, login?: string): Promise<CaseBody>;
  /** Lets whoever is asked answer until the case is where it should be. */
  driveUntil(caseId: string, isThere: (paper: CaseBody) => boolean): Promise<CaseBody>;
  stop(): Promise<void>;
}

/** @param change  replaces activities, to hold or break them */
export async function startWholeOffice(
  change: (activities: Activities) => Partial<Activities> = () => ({}),
): Promise<WholeOffice> {
  const renderer = createRenderer({ threads: 1 });
  const started: { worker?: TestWorker } = {};
  const running = () => {
    if (!started.worker) throw new Error('The worker has not started yet.');
    return started.worker;
  };
  const cases: CaseClient = {
    open: (...given) => running().cases.open(...given),
    command: (...given) => running().cases.command(...given),
  };
  const campaigns: CampaignClient = {
    open: (...given) => running().campaigns.open(...given),
    command: (...given) => running().campaigns.command(...given),
    bring: (...given) => running().campaigns.bring(...given),
  };
  const app = await startTestApp(() => ({ cases, campaigns }));
  const { db, clock, settings } = app.deps;
  const activities = createActivities({
    db,
    clock,
    timeZone: settings.timeZone,
    publicUrl: settings.publicUrl,
    renderDocx: (requests) => renderer.renderDocxBatch(requests),
    ...reachThrough(running),
  });
  started.worker = await startTestWorker({ ...activities, ...change(activities) });
  const users = new Map<string, Promise<ApiUser>>();
  const user = (login: string) => {
    const known = users.get(login) ?? app.user(login);
    users.set(login, known);
    return known;
  };
  const read = async (caseId: string, login = 'registrar') =>
    (await (await user(login)).get(`/cases/${caseId}`)).body.case;
  return {
    app,
    db,
    user,
    read,
    driveUntil: (caseId, isThere) => driveCase({ user, read }, caseId, isThere),
    async stop() {
      await running().stop();
      await app.close();
      await renderer.close();
    },
  };
}
