/** The least an Update can do: count itself and answer. */
import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

interface Command {
  readonly type: string;
  readonly actorId: string;
  readonly taskId: string;
  readonly verdict: string;
  readonly version: number;
}

/** Takes and gives what a decision does. */
export const decideUpdate = defineUpdate<{ readonly seq: number; readonly status: string }, [Command]>('decide');

export async function floorWorkflow(updates: number): Promise<void> {
  let seq = 0;
  setHandler(decideUpdate, () => {
    seq += 1;
    return { seq, status: 'in-progress' };
  });
  await condition(() => seq >= updates);
}
