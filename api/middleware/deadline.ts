import type { RequestHandler } from 'express';
import { AppError } from '../../contracts/errors.ts';

export interface LongerCall {
  readonly path: RegExp;
  readonly milliseconds: number;
}

/**
 * Answers 503 when a part of the program has not answered in time; what was asked may still happen and is repeated safely.
 *
 * @param longer  calls that have more time
 */
export function deadline(milliseconds: number, longer: readonly LongerCall[]): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(
      () => {
        if (!response.headersSent) next(new AppError('UNAVAILABLE'));
      },
      longer.find(({ path }) => path.test(request.path))?.milliseconds ?? milliseconds,
    );
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
