/** A change of the working calendar, from the day it is entered to the last open deadline that follows it. */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { CalendarActivities } from '../contracts/activities.ts';
import {
  calendarChangedUpdate,
  type CalendarChangeInput,
  type CalendarChangeProgress,
} from '../contracts/calendar.messages.ts';

const record = proxyLocalActivities<CalendarActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '4 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '10 seconds' },
});

const work = proxyActivities<CalendarActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** A stage that was being opened at the very instant is recorded by then, so that a second look finds it. */
const LOOK_AGAIN_AFTER_MS = 10_000;

const BATCHES_IN_A_RUN = 100;

/** Lives until the change counts and every open deadline has been looked at. */
export async function calendarChangeWorkflow(input: CalendarChangeInput): Promise<void> {
  const { changeId } = input;
  const entered = input.progress ? Promise.resolve() : record.enterCalendarChange({ changeId });
  setHandler(calendarChangedUpdate, () => entered);
  try {
    await entered;
    const progress = input.progress ?? (await begin(input));
    await moveRound(input, progress);
    if (progress.round === 1) {
      await sleep(LOOK_AGAIN_AFTER_MS);
      await moveRound(input, { after: '', checked: 0, round: 2 });
    }
    await work.finishCalendarChange({ changeId });
  } finally {
    await condition(allHandlersFinished);
  }
}

async function begin({ changeId, startsAt }: CalendarChangeInput): Promise<CalendarChangeProgress> {
  const wait = Date.parse(startsAt) - Date.now();
  if (wait > 0) await sleep(wait);
  await work.startCalendarChange({ changeId });
  return { after: '', checked: 0, round: 1 };
}

/** Looks at every open deadline once, batch by batch. */
async function moveRound(input: CalendarChangeInput, progress: CalendarChangeProgress): Promise<void> {
  const { changeId, continueAfterBatches = BATCHES_IN_A_RUN } = input;
  let { after, checked } = progress;
  for (let batches = 0; ; batches += 1) {
    if (batches >= continueAfterBatches) await goOnAsNew(input, { after, checked, round: progress.round });
    const moved = await work.moveDeadlines({ changeId, after, checked });
    if (moved.after === undefined) return;
    after = moved.after;
    checked += moved.checked;
  }
}

async function goOnAsNew(input: CalendarChangeInput, progress: CalendarChangeProgress): Promise<never> {
  await condition(allHandlersFinished);
  return continueAsNew<typeof calendarChangeWorkflow>({ ...input, progress });
}
