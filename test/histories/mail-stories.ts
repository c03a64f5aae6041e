/** The lives of the workflows that write to people, whose histories are kept and replayed too. */
import { randomUUID } from 'node:crypto';
import { MAIL_WORKFLOW, MORNING_WORKFLOW, wakeSignal } from '../../contracts/mail.messages.ts';
import type { WorkflowStory } from './workflow-story.ts';

export const MAIL_STORIES: readonly WorkflowStory[] = [
  {
    name: 'mail-sent',
    async live({ client, taskQueue }) {
      const workflowId = randomUUID();
      const woken = { workflowId, taskQueue, signal: wakeSignal, signalArgs: [] as [], args: [] };
      const handle = await client.workflow.signalWithStart(MAIL_WORKFLOW, woken);
      await handle.result();
      return workflowId;
    },
  },
  {
    name: 'morning',
    async live({ client, taskQueue }) {
      const workflowId = randomUUID();
      await client.workflow.execute(MORNING_WORKFLOW, { workflowId, taskQueue, args: [] });
      return workflowId;
    },
  },
];
