/** An absence from the day it is entered to its end: open tasks move when it starts and when it ends. */
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import {
  cancelAbsenceUpdate,
  enteredUpdate,
  type AbsenceWorkflowInput,
  type CancelAbsence,
} from '../contracts/absence.messages.ts';
import type { AbsenceActivities } from '../contracts/activities.ts';

const record = proxyLocalActivities<AbsenceActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '4 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '10 seconds' },
});

const { moveTasks } = proxyActivities<AbsenceActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** A stage that was being opened at the very instant is recorded by then, so that a second look finds it. */
const LOOK_AGAIN_AFTER_MS = 10_000;

/** Lives until the absence has ended or was cancelled, and all tasks are where they belong. */
export async function absenceWorkflow(input: AbsenceWorkflowInput): Promise<void> {
  const life = { isOver: false };
  const entered = record.enterAbsence(input.absence);
  setHandler(enteredUpdate, () => entered);
  setHandler(cancelAbsenceUpdate, (cancelled) => cancel(life, input.absence.id, cancelled), {
    validator: (_cancelled: CancelAbsence) => refuseWhenOver(life),
  });
  try {
    await entered;
    await live(input, life);
  } finally {
    await condition(allHandlersFinished);
  }
}

interface Life {
  isOver: boolean;
}

function refuseWhenOver({ isOver }: Life): void {
  if (isOver) throw ApplicationFailure.nonRetryable('ABSENCE_OVER', 'ABSENCE_OVER');
}

/** The first who cancels ends the absence. */
async function cancel(life: Life, absenceId: string, cancelled: CancelAbsence): Promise<void> {
  refuseWhenOver(life);
  life.isOver = true;
  await record.endAbsence({ absenceId, ...cancelled });
}

async function live({ absence, startsAt, endsAt, dayAfter }: AbsenceWorkflowInput, life: Life): Promise<void> {
  const waitUntil = (instant: number) => condition(() => life.isOver, Math.max(1, instant - Date.now()));
  const end = Date.parse(endsAt);
  const { id: absenceId, personId: absentId, from } = absence;

  await waitUntil(Date.parse(startsAt));
  if (!life.isOver) await moveTasks({ absenceId, absentId, from, why: 'absence-started' });
  await waitUntil(Math.min(end, Date.now() + LOOK_AGAIN_AFTER_MS));
  if (!life.isOver && Date.now() < end) await moveTasks({ absenceId, absentId, from, why: 'absence-started' });
  await waitUntil(end);

  const cancelled = life.isOver;
  life.isOver = true;
  await condition(allHandlersFinished);
  const backFrom = cancelled ? absence.from : dayAfter;
  await moveTasks({ absenceId, absentId, from: backFrom, why: 'absence-ended' });
  await sleep(LOOK_AGAIN_AFTER_MS);
  await moveTasks({ absenceId, absentId, from: backFrom, why: 'absence-ended' });
}
