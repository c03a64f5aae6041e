/**
 * Four things go on in a case at once: recording, working, telling others and waiting. Recording never waits for slow work,
 * so that a decision is acknowledged while documents are being made.
 */
import { condition, upsertSearchAttributes } from '@temporalio/workflow';
import { isOver } from '../../domain/approval/apply.ts';
import { perform, recordEvents, tellWaiting } from './performing.ts';
import { searchAttributesOf } from './search-attributes.ts';
import type { CaseShell } from './shell.ts';

/** Records what happened, one batch at a time; what happens meanwhile goes with the next. */
export async function keepRecording(shell: CaseShell): Promise<never> {
  for (;;) {
    await condition(() => shell.hasUnrecorded());
    const batch = shell.takeBatch();
    shell.markRecorded(batch, await recordEvents(batch));
    if (shell.hasNewStatus()) upsertSearchAttributes(searchAttributesOf(shell.state));
  }
}

/** Does the work the case asked for, in order, each piece after what caused it is recorded. */
export async function keepWorking(shell: CaseShell): Promise<never> {
  for (;;) {
    await condition(() => shell.hasEffectToDo());
    const input = shell.nextEffect();
    if (input) shell.finishEffect(input.effect, await unlessOver(shell, perform(input)));
  }
}

/** A case that ends does not wait for work nobody needs any more. */
async function unlessOver<Result>(shell: CaseShell, work: Promise<Result>): Promise<Result | undefined> {
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  const ended = condition(() => isDone || isOver(shell.state)).then(() => undefined);
  return Promise.race([done, ended]);
}

/** Tells others what the case has come to. */
export async function keepTelling(shell: CaseShell): Promise<never> {
  for (;;) {
    await condition(() => shell.toTell > 0);
    const { toTell } = shell;
    await tellWaiting({ caseId: shell.state.caseId });
    shell.toTell -= toTell;
  }
}

/** Waits for the next instant the case has set, and again whenever that instant changes. */
export async function keepTime(shell: CaseShell): Promise<never> {
  for (;;) {
    const next = shell.nextTimerAt();
    const changed = () => shell.nextTimerAt() !== next;
    if (next !== undefined && next > Date.now()) await condition(changed, next - Date.now());
    // an instant that has come and moves nothing must not be looked at for ever
    else if (!shell.fireTimers()) await condition(changed);
  }
}
