import { performance } from 'node:perf_hooks';
import { loadavg } from 'node:os';
import { caseWorkflowId } from '../contracts/case.messages.ts';
import { summerSemesterWorkflowId } from '../contracts/campaign.messages.ts';
import { createDb } from '../db/knex.ts';
import { verifyLog } from '../db/verification/verify-log.ts';
import { createTemporalClient } from '../platform/temporal/client.ts';
import { createOffice } from '../scripts/demo/office.ts';
import { checkCampaign } from '../scripts/demo/summer-semester/checks.ts';
import { describeFacts } from '../scripts/demo/summer-semester/describe-facts.ts';
import { findOrPlan } from '../scripts/demo/summer-semester/plan.ts';
import { runCampaign } from '../scripts/demo/summer-semester/run-campaign.ts';
import { placeOf, type Story } from '../scripts/demo/summer-semester/story.ts';
import { startProgram, type Program } from './program.ts';
import { applyInBulk } from './summer-semester/apply-in-bulk.ts';
import { enlargeContingent } from './summer-semester/enlarge-contingent.ts';
import { figuresOfWorkflow, type WorkflowFigures } from './summer-semester/histories.ts';
import { timeLists } from './summer-semester/lists.ts';
import { printFile, printLists, printStretches, printWorkflows, type PhaseStretch } from './summer-semester/print.ts';
import { timeResultsFile } from './summer-semester/results-file.ts';

const APPLICATIONS = 5000;
/** Ten times the demo: a university of twelve thousand students, a third of whom owe something. */
const COPIES = 9;

/** Lives through a campaign of five thousand applications and prints what it cost the program, Temporal and the screens. */
export async function benchSummerSemester(): Promise<void> {
  const program = await startProgram();
  const db = createDb(program.databaseUrl, { poolMax: 4 });
  try {
    console.log(`${await enlargeContingent(db, COPIES)} students (load of the machine ${loadavg()[0]?.toFixed(1)})`);
    const office = createOffice(program.url);
    const stretches: PhaseStretch[] = [];
    const campaignId = await findOrPlan(office, APPLICATIONS);
    const story = { office, campaignId, applications: APPLICATIONS, tell: (line: string) => tell(stretches, line) };
    await runCampaign(story, 'applications');
    const made = await applyInBulk(db, campaignId, APPLICATIONS);
    if (made < APPLICATIONS) throw new Error(`Candidates can apply only ${made} times.`);
    await runCampaign(story, 'groups');
    const early = await timeLists(office, beforeTeaching(story));
    await runCampaign(story, 'results');
    const file = await timeResultsFile(story, db);
    await runCampaign(story, 'outcome-orders');
    const late = await timeLists(office, afterTeaching(story));
    const campaign = await runCampaign(story);
    const facts = await checkCampaign(story, campaign);
    for (const line of describeFacts(facts)) console.log(line);
    const { problem } = await verifyLog(db);
    console.log(problem ? 'The change log is NOT PROVED.' : 'The change log is whole.');
    printStretches(stretches);
    printLists([...early, ...late]);
    printFile(file);
    const ids = [summerSemesterWorkflowId(campaignId), ...facts.orders.map(({ caseId }) => caseWorkflowId(caseId))];
    printWorkflows(await figuresOf(program, ids));
    console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await db.destroy();
    await program.stop();
  }
}

/** Times the phases by what the story tells of them. */
function tell(stretches: PhaseStretch[], line: string): void {
  const phase = /^== (.+)/.exec(line)?.[1];
  const isNew = phase !== undefined && phase !== stretches.at(-1)?.phase;
  if (isNew) stretches.push({ phase, begunAt: performance.now() });
  else if (phase === undefined && line !== '') console.log(`  ${line}`);
}

function beforeTeaching(story: Pick<Story, 'campaignId'>) {
  const place = placeOf(story);
  return [
    ...['', '/candidates', '/groups', '/history'].map((list) => ({ login: 'registrar', path: `${place}${list}` })),
    ...['', '?status=paid', '?q=Ахмет', '?course=ICT1101'].map((query) => ({
      login: 'registrar',
      path: `${place}/applications${query}`,
    })),
    { login: 'dean-1', path: `${place}/applications` },
    { login: 'adviser-1', path: `${place}/applications` },
    { login: 'accountant', path: `${place}/payments` },
    { login: 'student-1', path: `${place}/offers` },
    { login: 'adviser-1', path: `${place}/messages` },
  ];
}

function afterTeaching(story: Pick<Story, 'campaignId'>) {
  const lists = ['/sheets', '/outcomes', '/report', '/groups'];
  return lists.map((list) => ({ login: 'registrar', path: `${placeOf(story)}${list}` }));
}

async function figuresOf(
  { temporalAddress, payloadKeys }: Program,
  workflowIds: readonly string[],
): Promise<readonly WorkflowFigures[]> {
  const client = createTemporalClient({ temporalAddress, temporalNamespace: 'default', payloadKeys });
  try {
    const figures: WorkflowFigures[] = [];
    for (const workflowId of workflowIds) figures.push(await figuresOfWorkflow(client, workflowId, payloadKeys));
    return figures;
  } finally {
    await client.connection.close();
  }
}
