/** What the server answers instead of a result (RFC 9457), and what stands for it when there is no answer. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId?: string;
  readonly errors?: readonly FieldProblem[];
}

/** The code of a request that never reached the server. */
export const OFFLINE = 'OFFLINE';

export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ApiError';
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

/** Makes an error of whatever came back instead of a result. */
export function toApiError(status: number, body: unknown): ApiError {
  if (isProblem(body)) return new ApiError(body);
  return new ApiError({ title: '', status, code: status >= 500 ? 'UNAVAILABLE' : 'MALFORMED', detail: '' });
}

/** The error of a request that the network swallowed. */
export function offlineError(): ApiError {
  return new ApiError({ title: '', status: 0, code: OFFLINE, detail: '' });
}

/** The problem inside any error thrown by a request. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { title: '', status: 0, code: 'INTERNAL', detail: error instanceof Error ? error.message : '' };
}
