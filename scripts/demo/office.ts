/** People of the demo at work: what they do goes through the same HTTP API as everybody's. */
import { randomUUID } from 'node:crypto';

const DEMO_PASSWORD = 'tirkeu-demo';

/** A file somebody hands in. */
export interface HandedIn {
  readonly name: string;
  readonly text: string;
}

/** Who may be asked to do something, by login; every method throws with what the API said when it refuses. */
export interface Office {
  call<Answer>(login: string, method: string, path: string, body?: unknown): Promise<Answer>;
  upload<Answer>(login: string, path: string, file: HandedIn): Promise<Answer>;
}

interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** @param address  where the API listens, without a slash at the end */
export function createOffice(address: string): Office {
  const sessions = new Map<string, Promise<Session>>();

  function sessionOf(login: string): Promise<Session> {
    const session = sessions.get(login) ?? signIn(address, login);
    sessions.set(login, session);
    return session;
  }

  async function send<Answer>(login: string, method: string, path: string, init: RequestInit): Promise<Answer> {
    const { cookie, csrfToken } = await sessionOf(login);
    const response = await fetch(`${address}/api/v1${path}`, {
      ...init,
      method,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...init.headers,
      },
    });
    if (!response.ok) throw new Error(`${login}: ${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  return {
    call: (login, method, path, body) =>
      send(login, method, path, {
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    upload: (login, path, file) => send(login, 'POST', path, { body: formWith(file) }),
  };
}

/** A form with one file in it, as browsers send it. */
export function formWith({ name, text }: HandedIn): FormData {
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  return form;
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
