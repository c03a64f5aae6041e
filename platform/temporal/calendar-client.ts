import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { CalendarClient } from '../../contracts/calendar-client.ts';
import {
  CALENDAR_CHANGE_WORKFLOW,
  calendarChangedUpdate,
  calendarChangeWorkflowId,
} from '../../contracts/calendar.messages.ts';
import { answerInTime } from './answer-in-time.ts';

/** Changes the calendar through Temporal, one workflow a change. */
export function createCalendarClient(client: Client, taskQueue: string): CalendarClient {
  return {
    change: (input) =>
      answerInTime(client, 'CHANGED_MEANWHILE', () =>
        client.workflow.executeUpdateWithStart(calendarChangedUpdate, {
          startWorkflowOperation: new WithStartWorkflowOperation(CALENDAR_CHANGE_WORKFLOW, {
            workflowId: calendarChangeWorkflowId(input.changeId),
            taskQueue,
            args: [input],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
          }),
        }),
      ),
  };
}
