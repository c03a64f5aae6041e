import type { RequestHandler } from 'express';
import { AppError } from '../../contracts/errors.ts';

/** Answers 503 when a part of the program has not answered in time; what was asked may still happen and is repeated safely. */
export function deadline(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (!response.headersSent) next(new AppError('UNAVAILABLE'));
    }, milliseconds);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
