/** The typed client of the HTTP API. */
import createClient, { type Middleware } from 'openapi-fetch';
import { shownLanguage } from '../i18n/index.ts';
import { askAgain } from './ask-again.ts';
import { markReachable } from './connection.ts';
import { csrfToken } from './csrf.ts';
import { newKey } from './new-key.ts';
import { offlineError, toApiError } from './problem.ts';
import type { paths } from './schema.ts';
import { announceSessionEnd } from './session-signals.ts';

const SAFE = new Set(['GET', 'HEAD']);

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', shownLanguage());
    if (SAFE.has(request.method)) return request;
    const token = csrfToken();
    if (token) request.headers.set('X-CSRF-Token', token);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', newKey());
    return request;
  },
  onResponse({ response, request }) {
    markReachable(true);
    if (response.status === 401 && !request.url.endsWith('/session')) announceSessionEnd();
    return response;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    markReachable(false);
    return offlineError();
  },
};

export const api = createClient<paths>({
  baseUrl: '/api/v1',
  credentials: 'same-origin',
  fetch: (request) => askAgain(request),
});
api.use(headers);

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The body of a successful answer.
 *
 * @throws ApiError with the server's problem document otherwise
 */
export async function bodyOf<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (!response.ok || error !== undefined) throw toApiError(response.status, error);
  return data as T;
}
