/** How the API enters absences. Implemented over Temporal in `platform/temporal/absence-client.ts`. */
import type { AbsenceWorkflowInput, CancelAbsence } from './absence.messages.ts';

export interface AbsenceClient {
  /**
   * Answers when the absence is recorded. A repetition finds the first.
   *
   * @throws AppError ABSENCE_OVERLAPS · UNAVAILABLE when Temporal, the worker or PostgreSQL does not answer in time
   */
  enter(input: AbsenceWorkflowInput): Promise<void>;
  /**
   * Ends an absence that has not ended yet.
   *
   * @throws AppError ABSENCE_OVER when it has ended or was cancelled before · UNAVAILABLE as above
   */
  cancel(absenceId: string, cancelled: CancelAbsence): Promise<void>;
}
