import { checkAnswer } from './checked-answer.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into bodies of every shape
  readonly body: any;
}

/** A person at a browser: keeps the cookie and sends the protection token. */
export interface ApiUser {
  readonly cookie: string;
  readonly csrfToken: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

const PASSWORD = 'tirkeu-demo';

/** Sends a request below `/api/v1`; a body that is not a text goes as JSON. */
export async function send(url: string, method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${url}/api/v1${path}`, { method, ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const answer = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  return checkAnswer(method, path, answer);
}

/** Signs in and answers a person who does what the browser does. */
export async function createApiUser(url: string, login: string): Promise<ApiUser> {
  const headers = { 'Content-Type': 'application/json' };
  const signedIn = await send(url, 'POST', '/session', {
    headers,
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (signedIn.status !== 200) throw new Error(`${login} cannot sign in: ${JSON.stringify(signedIn.body)}`);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const csrfToken = String(signedIn.body.csrfToken);
  const write = (method: string, path: string, body: unknown, extra: Record<string, string> = {}) =>
    send(url, method, path, {
      headers: {
        Cookie: cookie,
        'X-CSRF-Token': csrfToken,
        'Content-Type': 'application/json',
        'Accept-Language': 'en',
        ...extra,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    cookie,
    csrfToken,
    get: (path, extra = {}) =>
      send(url, 'GET', path, { headers: { Cookie: cookie, 'Accept-Language': 'en', ...extra } }),
    post: (path, body = {}, extra) => write('POST', path, body, extra),
    put: (path, body, extra) => write('PUT', path, body, extra),
    delete: (path) => write('DELETE', path, undefined),
  };
}
