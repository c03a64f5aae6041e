/** Lives through a whole summer semester over the API of a running demo: `npm run demo:summer`. */
import { parseArgs } from 'node:util';
import { createDb } from '../../db/knex.ts';
import { verifyLog } from '../../db/verification/verify-log.ts';
import { PHASES, type Phase } from '../../domain/campaign/state.ts';
import { describeReport } from '../verify-log/describe-report.ts';
import { createOffice } from './office.ts';
import { checkCampaign } from './summer-semester/checks.ts';
import { describeFacts } from './summer-semester/describe-facts.ts';
import { findOrPlan } from './summer-semester/plan.ts';
import { runCampaign } from './summer-semester/run-campaign.ts';

const MANY = 300;

const HELP = `npm run demo:summer [-- --applications N] [-- --until PHASE] [-- --url ADDRESS]

Lives through a whole summer semester over the API of a running demo ("npm start"), as its people: the plan, orders
with visas and signatures, applications, payments, groups, grades and the closing report. Prints what happens phase by
phase, then the figures of the report, and whether everything is as it should be. A campaign that is under way is gone
on with; when there is none, the next summer semester of the academic year is planned.

  --applications N   how many applications are made; ${MANY} unless told otherwise
  --until PHASE      stop when the campaign stands in this phase, ready to be looked at: one of
                     ${PHASES.slice(0, 8).join(', ')},
                     ${PHASES.slice(8, 14).join(', ')}
  --url ADDRESS      where the program is; on this machine unless told otherwise
  --help             this text

Exit code 0: everything is as it should be; 1: it is not, or the API refused something; 2: wrong arguments.`;

interface Options {
  readonly help: boolean;
  readonly applications: number;
  readonly until?: Phase;
  readonly url?: string;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options || options.help) {
    console.log(HELP);
    return options ? 0 : 2;
  }
  try {
    return await live(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function readOptions(): Options | undefined {
  try {
    const known = {
      applications: { type: 'string', default: String(MANY) },
      until: { type: 'string' },
      url: { type: 'string' },
      help: { type: 'boolean', default: false },
    } as const;
    const { help, applications, until, url } = parseArgs({ options: known }).values;
    const phase = PHASES.find((each) => each === until);
    if (until !== undefined && !phase) throw new Error(`There is no phase "${until}".`);
    if (!/^[1-9]\d{0,3}$/.test(applications)) throw new Error('--applications is a number from 1 to 9999.');
    const wanted = { help, applications: Number(applications) };
    return { ...wanted, ...(phase && { until: phase }), ...(url !== undefined && { url: url.replace(/\/$/, '') }) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

async function live({ applications, until, url }: Options): Promise<number> {
  const address = url ?? `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;
  const office = createOffice(address);
  const campaignId = await findOrPlan(office, applications);
  const page = `${address}/campaigns/${campaignId}`;
  console.log(page);
  const story = { office, campaignId, applications, tell: (line: string) => console.log(line) };
  const campaign = await runCampaign(story, until);
  if (campaign.phase === until) {
    console.log(`The campaign stands here, and the same command goes on with it: ${page}`);
    return 0;
  }
  const facts = await checkCampaign(story, campaign);
  for (const line of describeFacts(facts)) console.log(line);
  const isProved = await proveLog(url);
  console.log(page);
  return facts.faults.length === 0 && isProved ? 0 : 1;
}

/** The log of a program elsewhere is proved where its database is. */
async function proveLog(url: string | undefined): Promise<boolean> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (url !== undefined || !databaseUrl) {
    console.log('The change log is not proved from here; "npm run verify-log" proves it beside its database.');
    return true;
  }
  const db = createDb(databaseUrl, { poolMax: 2 });
  try {
    const report = await verifyLog(db);
    for (const line of describeReport(report)) console.log(line);
    return !report.problem;
  } finally {
    await db.destroy();
  }
}
