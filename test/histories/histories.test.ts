/**
 * Histories recorded by every released shape of the workflow replay on today's code. A change that breaks one
 * would leave cases under way stuck. `TIRKEU_RECORD_HISTORIES=1` records the stories that have no history yet.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { describe, expect, test } from 'vitest';
import { calendarChangeWorkflowId } from '../../contracts/calendar.messages.ts';
import { caseWorkflowId } from '../../contracts/case.messages.ts';
import { createDataConverter } from '../../platform/temporal/data-converter.ts';
import { quietRuntime, startTestWorker, TEST_PAYLOAD_KEYS, workflowBundle } from '../case-worker.ts';
import { aFakeOffice } from '../fakes/activities.ts';
import { SMOOTH } from '../factories/campaign-story.ts';
import { CAMPAIGN_STORIES } from './campaign-stories.ts';
import { MAIL_STORIES } from './mail-stories.ts';
import { AWAITED_KIND, STORIES, STORY_PEOPLE, tell } from './stories.ts';

const FOLDER = fileURLToPath(new URL('./recorded/', import.meta.url));
const OTHER_STORIES = [...MAIL_STORIES, ...CAMPAIGN_STORIES];
const CALENDAR_CHANGED = 'calendar-changed';
const RECORDED = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

async function replayFile(name: string): Promise<void> {
  quietRuntime();
  const history = historyFromJSON(JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')));
  const options = { workflowBundle: await workflowBundle(), dataConverter: createDataConverter(TEST_PAYLOAD_KEYS) };
  await Worker.runReplayHistory(options, history, name);
}

test.each(RECORDED)('the recorded history %s replays', (name) => replayFile(name));

test('every shape of a case has a recorded history', () => {
  const shapes = [...[...STORIES, ...OTHER_STORIES].map((story) => story.name), CALENDAR_CHANGED].sort();
  const recorded = new Set(RECORDED.map((name) => name.replace(/@.*$/, '')));
  expect(shapes.filter((shape) => !recorded.has(shape))).toEqual([]);
});

test('a history of other code does not replay', async () => {
  const [name] = RECORDED.filter((file) => file.startsWith('order-closed'));
  const text = readFileSync(`${FOLDER}${name}`, 'utf8').replaceAll('freezeDocuments', 'somethingElse');
  const options = { workflowBundle: await workflowBundle(), dataConverter: createDataConverter(TEST_PAYLOAD_KEYS) };
  quietRuntime();
  await expect(Worker.runReplayHistory(options, historyFromJSON(JSON.parse(text)), 'changed')).rejects.toThrow();
});

describe.runIf(process.env['TIRKEU_RECORD_HISTORIES'] === '1')('recording', () => {
  test('the stories without a history are recorded', async () => {
    const release = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
    const office = aFakeOffice({ people: STORY_PEOPLE });
    const worker = await startTestWorker({
      ...office.activities,
      sendMails: twoRounds(),
      doCampaignWork: ({ effect }) => Promise.resolve(SMOOTH(effect)),
      async recordEvents(input) {
        await office.activities.recordEvents(input);
        return input.summary.kind === AWAITED_KIND ? { isAwaited: true } : undefined;
      },
    });
    for (const story of STORIES) {
      const file = `${FOLDER}${story.name}@${release}.json`;
      if (existsSync(file)) continue;
      const caseId = await tell(worker, story);
      const history = await worker.client.workflow.getHandle(caseWorkflowId(caseId)).fetchHistory();
      writeFileSync(file, historyToJSON(history));
    }
    for (const story of OTHER_STORIES) {
      const file = `${FOLDER}${story.name}@${release}.json`;
      if (existsSync(file)) continue;
      const history = await worker.client.workflow.getHandle(await story.live(worker)).fetchHistory();
      writeFileSync(file, historyToJSON(history));
    }
    await worker.stop();
  });

  test('a change of the calendar is recorded', async () => {
    const release = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
    const file = `${FOLDER}${CALENDAR_CHANGED}@${release}.json`;
    if (existsSync(file)) return;
    const worker = await startTestWorker(aFakeOffice().activities);
    await worker.calendar.change({ changeId: 'recorded', startsAt: new Date().toISOString() });
    const handle = worker.client.workflow.getHandle(calendarChangeWorkflowId('recorded'));
    await handle.result();
    writeFileSync(file, historyToJSON(await handle.fetchHistory()));
    await worker.stop();
  });
});

/** A letter is postponed for two seconds, and goes the second time. */
function twoRounds(): () => Promise<{ nextAt?: string }> {
  const postponed = [{ nextAt: new Date(Date.now() + 2_000).toISOString() }];
  return () => Promise.resolve(postponed.shift() ?? {});
}
