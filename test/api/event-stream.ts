/** Listens to server-sent events as a browser does. */
export interface TestEvent {
  readonly id: string;
  readonly event: string;
  readonly data: {
    readonly caseId: string | null;
    readonly taskId: string | null;
    /** of an event about a campaign */
    readonly campaignId?: string | null;
  };
}

export interface TestEventStream {
  /** resolves with the first event, heard already or still to come, that fits */
  next(fits: (event: TestEvent) => boolean): Promise<TestEvent>;
  heard(): readonly TestEvent[];
  close(): void;
}

/** Opens the stream and waits until it is open. */
export async function createTestEventStream(
  url: string,
  cookie: string,
  lastEventId?: string,
): Promise<TestEventStream> {
  const stop = new AbortController();
  const headers = { Cookie: cookie, ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }) };
  const response = await fetch(`${url}/api/v1/events`, { headers, signal: stop.signal });
  if (response.status !== 200 || !response.body) throw new Error(`The stream did not open: ${response.status}`);
  const events: TestEvent[] = [];
  const waiting = new Set<() => void>();
  void readEvents(response.body, (event) => {
    events.push(event);
    for (const wake of waiting) wake();
  }).catch(() => undefined);
  return {
    heard: () => events,
    close: () => stop.abort(),
    next: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function readEvents(body: ReadableStream<Uint8Array>, tell: (event: TestEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (fields.data) tell({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) });
    }
  }
}
