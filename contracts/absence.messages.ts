/** Names and payloads of the workflow that lives as long as an absence. */
import { defineUpdate } from '@temporalio/workflow';
import type { Absence } from '../domain/absence/absence.ts';
import type { Instant, IsoDate } from '../domain/shared/time.ts';

export const ABSENCE_WORKFLOW = 'absenceWorkflow';

/** The order by which a deputy acts. */
export interface LegalBasis {
  readonly number: string;
  readonly date: IsoDate;
}

export interface AbsenceToEnter extends Absence {
  readonly basis: LegalBasis;
  readonly enteredBy: string;
}

export interface AbsenceWorkflowInput {
  readonly absence: AbsenceToEnter;
  /** midnight before the first day, in the university's time zone */
  readonly startsAt: Instant;
  /** midnight after the last day */
  readonly endsAt: Instant;
  /** the day after the last */
  readonly dayAfter: IsoDate;
}

/** Answers when the absence is recorded; sent together with the start. */
export const enteredUpdate = defineUpdate<void, []>('entered');

/** Who cancels an absence, and why; the words stay in the database. */
export interface CancelAbsence {
  readonly by: string;
  readonly reasonId: string;
}

/** Ends the absence, and answers when that is recorded. */
export const cancelAbsenceUpdate = defineUpdate<void, [CancelAbsence]>('cancel');

/** Workflow id of an absence; the only place it is spelled. */
export function absenceWorkflowId(absenceId: string): string {
  return `absence/${absenceId}`;
}
