import type { Problem } from '../../contracts/common.schemas.ts';
import { AppError, ERROR_STATUS, type ErrorCode } from '../../contracts/errors.ts';
import { translateSqlError } from '../../db/sql-errors.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { problemText } from '../../platform/i18n/problem-text.ts';

/** What the parsers of bodies and forms call their refusals. */
const CODE_OF_TYPE: Readonly<Record<string, ErrorCode>> = {
  'entity.too.large': 'BODY_TOO_LARGE',
  LIMIT_FILE_SIZE: 'BODY_TOO_LARGE',
  'encoding.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'charset.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
};

/** Where and for whom a problem is written. */
export interface ProblemReader {
  readonly language: Language;
  readonly requestId: string;
  readonly publicUrl: string;
}

/** The error as a caller may know it; what nobody foresaw is `INTERNAL`. */
export function toAppError(error: unknown): AppError {
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

/** The RFC 9457 problem document of a failure. */
export function presentProblem(
  { code, options }: AppError,
  { language, requestId, publicUrl }: ProblemReader,
): Problem {
  return {
    type: `${publicUrl}/errors/${code}`,
    ...problemText(code, language),
    status: ERROR_STATUS[code],
    code,
    traceId: requestId,
    ...(options.fields && { errors: [...options.fields] }),
  };
}
