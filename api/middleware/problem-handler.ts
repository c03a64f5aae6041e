import type { ErrorRequestHandler, Request, Response } from 'express';
import type { AppError } from '../../contracts/errors.ts';
import type { AppDeps } from '../app-deps.ts';
import { requestIdOf } from '../call.ts';
import { languageOf } from '../language.ts';
import { presentProblem, toAppError } from '../present/problem.ts';

const RETRY_SECONDS = 5;

/** Writes every failure as an RFC 9457 problem document in the caller's language. */
export function problemHandler({ logger, settings }: AppDeps): ErrorRequestHandler {
  // Express knows an error handler by its four parameters
  return (error: unknown, request, response, _next) => {
    const failure = toAppError(error);
    if (failure.code === 'INTERNAL' || failure.code === 'UNAVAILABLE') {
      logger.error({ requestId: request.id, err: error }, 'request failed');
    }
    if (response.headersSent) return void response.destroy();
    writeProblem(request, response, failure, settings.publicUrl);
  };
}

function writeProblem(request: Request, response: Response, failure: AppError, publicUrl: string): void {
  const language = languageOf(request);
  const problem = presentProblem(failure, { language, requestId: requestIdOf(request), publicUrl });
  const { status } = problem;
  if (status === 503 || status === 429) {
    response.set('Retry-After', String(failure.options.retryAfterSeconds ?? RETRY_SECONDS));
  }
  response
    .status(status)
    .set('Content-Language', language)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
