/**
 * Three things go on in a case at once: recording, working and waiting. Recording never waits for slow work,
 * so that a decision is acknowledged while documents are being made.
 */
import { condition, upsertSearchAttributes } from '@temporalio/workflow';
import { isOver } from '../../domain/approval/apply.ts';
import { perform, recordEvents } from './performing.ts';
import { searchAttributesOf } from './search-attributes.ts';
import type { CaseShell } from './shell.ts';

type Predicate = () => boolean;

/** Records what happened, one batch at a time; what happens meanwhile goes with the next. */
export async function keepRecording(shell: CaseShell, mayStop: Predicate): Promise<void> {
  while (!mayStop()) {
    await condition(() => shell.hasUnrecorded() || mayStop());
    if (!shell.hasUnrecorded()) continue;
    const batch = shell.takeBatch();
    await recordEvents(batch);
    shell.markRecorded(batch);
    if (shell.hasNewStatus()) upsertSearchAttributes(searchAttributesOf(shell.state));
  }
}

/** Does the work the case asked for, in order, each piece after what caused it is recorded. */
export async function keepWorking(shell: CaseShell, mayStop: Predicate): Promise<void> {
  while (!mayStop()) {
    await condition(() => shell.hasEffectToDo() || mayStop());
    const input = shell.nextEffect();
    if (!input) continue;
    const ended = condition(() => isOver(shell.state)).then(() => undefined);
    const result = await Promise.race([perform(input), ended]);
    shell.finishEffect(result);
  }
}

/** Waits for the next instant the case has set, and again whenever that instant changes. */
export async function keepTime(shell: CaseShell, mayStop: Predicate): Promise<void> {
  while (!mayStop()) {
    const next = shell.nextTimerAt();
    const changed = () => mayStop() || shell.nextTimerAt() !== next;
    if (next === undefined) await condition(changed);
    else if (next > Date.now()) await condition(changed, next - Date.now());
    shell.fireTimers();
  }
}
