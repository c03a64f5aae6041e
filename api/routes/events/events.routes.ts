import type { Request, Response } from 'express';
import { readNoticesAfter, type Notice } from '../../../db/read-models/notices.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { mayReadCampaigns } from '../../policy/campaign-policy.ts';
import type { Serve } from '../../serve.ts';
import { streamEvents } from './events.operations.ts';

/** Shorter than what proxies wait for. */
const HEARTBEAT_MS = 25_000;
const RETRY_MS = 2_000;

export function eventRoutes(serve: Serve, deps: AppDeps): void {
  serve(streamEvents, (call) => openStream(deps, call));
}

function openStream(deps: AppDeps, { viewer, request, response }: Call<typeof streamEvents>): void {
  const { personId } = viewer;
  const write = noticeWriter(response, lastEventId(request));
  const catchUp = () => {
    if (write.lastId() === undefined) return;
    readNoticesAfter(deps.db, personId, write.lastId() ?? 0).then(
      (missed) => missed.forEach(write.notice),
      // the page asks again with its last id when the stream ends
      () => response.end(),
    );
  };
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${RETRY_MS}\n\n`);
  const unsubscribe = deps.notices.subscribe({
    ...{ personId, tell: write.notice, catchUp, end: () => void response.end() },
    ...(mayReadCampaigns(viewer) && { tellCampaign: (id) => writeCampaign(response, id) }),
  });
  const heartbeat = setInterval(() => response.write(': here\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
  catchUp();
}

/** Writes each notice once. What comes both from the table and from the feed is told by its id. */
function noticeWriter(response: Response, after: number | undefined) {
  let last = after;
  return {
    lastId: () => last,
    notice: ({ id, event, caseId, taskId, at }: Notice): void => {
      if (last !== undefined && id <= last) return;
      last = id;
      response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify({ caseId, taskId, at })}\n\n`);
    },
  };
}

/** Without an id: it is kept nowhere, so that nothing can be asked for after it. */
function writeCampaign(response: Response, campaignId: string | null): void {
  response.write(`event: campaign\ndata: ${JSON.stringify({ campaignId })}\n\n`);
}

function lastEventId(request: Request): number | undefined {
  const given = request.get('Last-Event-ID') ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}
