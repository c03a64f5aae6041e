import type { ErrorRequestHandler, Request, Response } from 'express';
import { AppError, ERROR_STATUS, type ErrorCode } from '../../contracts/errors.ts';
import type { Problem } from '../../contracts/common.schemas.ts';
import { translateSqlError } from '../../db/sql-errors.ts';
import { problemText } from '../../platform/i18n/problem-text.ts';
import type { AppDeps } from '../app-deps.ts';
import { requestIdOf } from '../call.ts';
import { languageOf } from '../language.ts';

const RETRY_SECONDS = 5;

/** What the parsers of bodies and forms call their refusals. */
const CODE_OF_TYPE: Readonly<Record<string, ErrorCode>> = {
  'entity.too.large': 'BODY_TOO_LARGE',
  LIMIT_FILE_SIZE: 'BODY_TOO_LARGE',
  'encoding.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'charset.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
};

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

function toAppError(error: unknown): AppError {
  const translated = translateSqlError(error);
  if (translated instanceof AppError) return translated;
  const { type, code, status } = translated as { type?: unknown; code?: unknown; status?: unknown };
  const known = CODE_OF_TYPE[String(type ?? code)];
  if (known) return new AppError(known, { cause: error });
  if (translated instanceof URIError || status === 404) return new AppError('NOT_FOUND', { cause: error });
  const isCallersFault = typeof status === 'number' && status >= 400 && status < 500;
  return new AppError(isCallersFault || isFormError(translated) ? 'MALFORMED' : 'INTERNAL', { cause: error });
}

function isFormError(error: unknown): boolean {
  return error instanceof Error && error.name === 'MulterError';
}

function writeProblem(request: Request, response: Response, failure: AppError, publicUrl: string): void {
  const { code, options } = failure;
  const status = ERROR_STATUS[code];
  const language = languageOf(request);
  const problem: Problem = {
    type: `${publicUrl}/errors/${code}`,
    ...problemText(code, language),
    status,
    code,
    traceId: requestIdOf(request),
    ...(options.fields && { errors: [...options.fields] }),
  };
  if (status === 503 || status === 429) response.set('Retry-After', String(options.retryAfterSeconds ?? RETRY_SECONDS));
  response
    .status(status)
    .set('Content-Language', language)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
