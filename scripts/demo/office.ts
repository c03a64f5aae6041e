/** People of the demo at work: what they do goes through the same HTTP API as everybody's. */
import { randomUUID } from 'node:crypto';

const DEMO_PASSWORD = 'tirkeu-demo';

/** What the demo needs to know of a case. */
export interface DemoCase {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly openTasks: readonly DemoTask[];
}

export interface DemoTask {
  readonly id: string;
  readonly action: string;
  /** answered, and the answer can still be taken back */
  readonly pending?: object;
  readonly assignee: { readonly login: string };
}

interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

export type Office = ReturnType<typeof createOffice>;

/** @param address  where the API listens, without a slash at the end */
export function createOffice(address: string) {
  const sessions = new Map<string, Promise<Session>>();

  function sessionOf(login: string): Promise<Session> {
    const session = sessions.get(login) ?? signIn(address, login);
    sessions.set(login, session);
    return session;
  }

  /** @throws when the API refuses, with what it said */
  async function call<Answer>(login: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const { cookie, csrfToken } = await sessionOf(login);
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        'content-type': 'application/json',
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${login}: ${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  return { call };
}

async function signIn(address: string, login: string): Promise<Session> {
  const response = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${login} cannot sign in: ${response.status} ${await response.text()}`);
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { cookie: cookie.join('; '), csrfToken };
}
