import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietRuntime } from '../case-worker.ts';
import { aWaitingDefinition } from '../factories/definitions.ts';
import { createTimeSkippingEnvironment } from '../time-skipping.ts';
import { aCaseInTime, DAY, instantIn, LATE, lateness, type CaseInTime } from './case-in-time.ts';

const YEAR = 365 * DAY;

let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  quietRuntime();
  environment = await createTimeSkippingEnvironment();
});

afterAll(() => environment.teardown());

/** A case that waits for a day five years ahead, and when that day begins. */
async function aCaseForFiveYears(): Promise<{ readonly paper: CaseInTime; readonly until: string }> {
  const [date = ''] = (await instantIn(environment, 5 * YEAR)).split('T');
  const definition = aWaitingDefinition({ type: 'date-of-fact', dateFact: 'endsOn' });
  const paper = await aCaseInTime(environment, {
    open: { definition, facts: { endsOn: date } },
    continueAfterEvents: 20,
  });
  await paper.events('wait-begun', 1);
  return { paper, until: `${date}T00:00:00.000Z` };
}

async function comment(paper: CaseInTime, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await paper.send({ type: 'comment', actorId: 'registrar', remarkId: `remark-${time}` });
}

test('a step waits five years through new workers and continuing as new, and ends once, on its day', async () => {
  const { paper, until } = await aCaseForFiveYears();
  const firstRun = await paper.runId();
  for (let year = 1; year < 5; year += 1) {
    await environment.sleep(YEAR);
    await paper.restartWorker();
    await comment(paper, 3);
  }
  expect(await paper.runId()).not.toBe(firstRun);
  expect([paper.count('wait-ended'), (await paper.state()).waiting]).toEqual([0, { step: 'wait', until }]);
  await environment.sleep(YEAR + DAY);
  expect(await paper.result()).toBe('closed');
  const [ended] = await paper.events('wait-ended', 1);
  expect(ended && lateness(ended, until)).toBeGreaterThanOrEqual(0);
  expect(ended && lateness(ended, until)).toBeLessThan(LATE);
  expect(paper.count('wait-ended')).toBe(1);
});

test('a paper withdrawn in the third year is over at once, and nothing comes of its day', async () => {
  const { paper } = await aCaseForFiveYears();
  await environment.sleep(3 * YEAR);
  await paper.send({ type: 'withdraw', actorId: 'author', remarkId: 'remark' });
  expect(await paper.result()).toBe('withdrawn');
  await environment.sleep(3 * YEAR);
  expect(paper.count('wait-ended')).toBe(0);
});
