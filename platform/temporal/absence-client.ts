import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import {
  ABSENCE_WORKFLOW,
  absenceWorkflowId,
  cancelAbsenceUpdate,
  enteredUpdate,
} from '../../contracts/absence.messages.ts';
import type { AbsenceClient } from '../../contracts/absence-client.ts';
import { answerInTime } from './answer-in-time.ts';

/** Enters and cancels absences through Temporal, one workflow an absence. */
export function createAbsenceClient(client: Client, taskQueue: string): AbsenceClient {
  return {
    enter: (input) =>
      answerInTime(client, 'ABSENCE_OVER', () =>
        client.workflow.executeUpdateWithStart(enteredUpdate, {
          startWorkflowOperation: new WithStartWorkflowOperation(ABSENCE_WORKFLOW, {
            workflowId: absenceWorkflowId(input.absence.id),
            taskQueue,
            args: [input],
            workflowIdConflictPolicy: 'USE_EXISTING',
            // what was refused may be right another time
            workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
          }),
        }),
      ),

    cancel: (absenceId, cancelled) =>
      answerInTime(client, 'ABSENCE_OVER', () =>
        client.workflow
          .getHandle(absenceWorkflowId(absenceId))
          .executeUpdate(cancelAbsenceUpdate, { args: [cancelled] }),
      ),
  };
}
