/** What a campaign and its orders leave behind in Temporal. */
import type { Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { Client } from '@temporalio/client';
import { createPayloadCodec } from '../../platform/temporal/payload-codec.ts';
import type { PayloadKey } from '../../platform/config.ts';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** One activity as the history tells of it. */
export interface DoneWork {
  /** of the activity; for work of a campaign with its kind */
  readonly name: string;
  readonly tookMs: number;
  readonly inputBytes: number;
  readonly outputBytes: number;
}

export interface WorkflowFigures {
  readonly workflowId: string;
  /** one more than it has continued as new */
  readonly runs: number;
  readonly events: number;
  readonly bytes: number;
  readonly work: readonly DoneWork[];
}

/** Figures of all runs of a workflow together. */
export async function figuresOfWorkflow(
  client: Client,
  workflowId: string,
  keys: readonly PayloadKey[],
): Promise<WorkflowFigures> {
  const figures = { workflowId, runs: 0, events: 0, bytes: 0, work: [] as DoneWork[] };
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const { raw } = await handle.describe();
    const { events } = await handle.fetchHistory();
    figures.runs += 1;
    figures.events += events?.length ?? 0;
    figures.bytes += Number(raw.workflowExecutionInfo?.historySizeBytes ?? 0);
    figures.work.push(...(await workIn(events ?? [], keys)));
  }
  return figures;
}

async function workIn(events: readonly HistoryEvent[], keys: readonly PayloadKey[]): Promise<readonly DoneWork[]> {
  const byId = new Map(events.map((event) => [Number(event.eventId), event]));
  const done = events.filter((event) => event.activityTaskCompletedEventAttributes);
  return Promise.all(
    done.map((event) => {
      const asked = byId.get(Number(event.activityTaskCompletedEventAttributes?.scheduledEventId));
      if (!asked) throw new Error('An activity is completed that nobody has asked for.');
      return workOf(asked, event, keys);
    }),
  );
}

async function workOf(asked: HistoryEvent, done: HistoryEvent, keys: readonly PayloadKey[]): Promise<DoneWork> {
  const { activityType, input } = asked.activityTaskScheduledEventAttributes ?? {};
  const given = input?.payloads ?? [];
  return {
    name: [activityType?.name ?? '', ...(await kindOf(given[0], keys))].join(' '),
    tookMs: millisecondsOf(done) - millisecondsOf(asked),
    inputBytes: bytesOf(given),
    outputBytes: bytesOf(done.activityTaskCompletedEventAttributes?.result?.payloads ?? []),
  };
}

/** The kind of effect an activity is asked for, where its input names one. */
async function kindOf(payload: Payload | undefined, keys: readonly PayloadKey[]): Promise<readonly string[]> {
  if (!payload) return [];
  const [plain] = await createPayloadCodec(keys).decode([payload]);
  const input = JSON.parse(Buffer.from(plain?.data ?? []).toString('utf8')) as { effect?: { type?: string } };
  return input.effect?.type === undefined ? [] : [input.effect.type];
}

function bytesOf(payloads: readonly Payload[]): number {
  return payloads.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
}

function millisecondsOf({ eventTime }: HistoryEvent): number {
  return Number(eventTime?.seconds ?? 0) * 1000 + Number(eventTime?.nanos ?? 0) / 1e6;
}
