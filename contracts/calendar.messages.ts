/** Names and payloads of the workflow that carries a change of the working calendar out. */
import { defineUpdate } from '@temporalio/workflow';
import type { Instant } from '../domain/shared/time.ts';

export const CALENDAR_CHANGE_WORKFLOW = 'calendarChangeWorkflow';

/** Where the work stands when it continues as new. */
export interface CalendarChangeProgress {
  /** id of the last case looked at; '' at the beginning */
  readonly after: string;
  readonly checked: number;
  /** every case is looked at twice: a stage being opened at the very instant is found the second time */
  readonly round: 1 | 2;
}

export interface CalendarChangeInput {
  readonly changeId: string;
  /** midnight before the day from which deadlines are counted by the change, in the university's time zone */
  readonly startsAt: Instant;
  readonly progress?: CalendarChangeProgress;
  /** batches after which the workflow continues as new; tests lower it */
  readonly continueAfterBatches?: number;
}

/** Answers when the change is in the calendar; sent together with the start. */
export const calendarChangedUpdate = defineUpdate<void, []>('changed');

/** Workflow id of a change; the only place it is spelled. */
export function calendarChangeWorkflowId(changeId: string): string {
  return `calendar-change/${changeId}`;
}
