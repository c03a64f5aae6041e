/** Names of the sending of mail, and of what is done every morning. */
import { defineSignal } from '@temporalio/workflow';

export const MAIL_WORKFLOW = 'mailWorkflow';
/** Only one run sends at a time, whoever wakes it. */
export const MAIL_WORKFLOW_ID = 'send-mail';

/** There may be mail to send. */
export const wakeSignal = defineSignal('wake');

export const MORNING_WORKFLOW = 'morningWorkflow';
export const MORNING_SCHEDULE_ID = 'morning';
