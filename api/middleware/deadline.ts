import type { RequestHandler } from 'express';
import { AppError } from '../../contracts/errors.ts';

/**
 * Answers 503 when a part of the program has not answered in time; what was asked may still happen and is repeated safely.
 *
 * @param longer  calls that have more time, in milliseconds by their paths
 */
export function deadline(milliseconds: number, longer: ReadonlyMap<string, number>): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(
      () => {
        if (!response.headersSent) next(new AppError('UNAVAILABLE'));
      },
      longer.get(request.path) ?? milliseconds,
    );
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
