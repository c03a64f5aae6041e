import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAgain } from './ask-again.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const URL = 'http://office.test/api/v1/tasks/1/decision';
const KEYED = { method: 'POST', body: '{"action":"approve"}', headers: { 'Idempotency-Key': 'k-1' } };

/** A server that answers with these statuses in turn, and keeps what it was asked. */
function aServer(statuses: readonly number[]) {
  const asked: { readonly key: string | null; readonly body: string }[] = [];
  const send = async (request: Request) => {
    asked.push({ key: request.headers.get('Idempotency-Key'), body: await request.text() });
    return new Response(null, { status: statuses[asked.length - 1] ?? 500 });
  };
  return { asked, send };
}

async function statusOf(asking: Promise<Response>): Promise<number> {
  await vi.runAllTimersAsync();
  return (await asking).status;
}

test('a decision whose outcome the server could not tell in time is sent again with the same key and words', async () => {
  const { asked, send } = aServer([503, 503, 200]);
  expect(await statusOf(askAgain(new Request(URL, KEYED), send))).toBe(200);
  const one = { key: 'k-1', body: KEYED.body };
  expect(asked).toEqual([one, one, one]);
});

test('a server that stays away is told of after four tries', async () => {
  const { asked, send } = aServer([503, 503, 503, 503, 200]);
  expect(await statusOf(askAgain(new Request(URL, KEYED), send))).toBe(503);
  expect(asked).toHaveLength(4);
});

test.each([200, 409, 500])('an answer of %i is taken at once', async (status) => {
  const { asked, send } = aServer([status]);
  expect(await statusOf(askAgain(new Request(URL, KEYED), send))).toBe(status);
  expect(asked).toHaveLength(1);
});

test('a request without a key is sent once', async () => {
  const { asked, send } = aServer([503, 200]);
  expect(await statusOf(askAgain(new Request(URL), send))).toBe(503);
  expect(asked).toHaveLength(1);
});
