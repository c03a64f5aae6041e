import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../../contracts/errors.ts';

const WINDOW_MS = 15 * 60 * 1000;
const UPLOADS = 200;
const TEST_MAILS = 5;

/** Slows down guessing of one person's password from one address; a success does not count. */
export function limitSignIns(attempts: number): RequestHandler {
  return limit(attempts, (request) => `${ipKeyGenerator(request.ip ?? '')} ${loginOf(request)}`, true);
}

/** Keeps one person from filling the disk. */
export function limitUploads(): RequestHandler {
  return limit(UPLOADS, (request) => request.caller?.viewer.personId ?? '', false);
}

/** Keeps one person from filling a mailbox. */
export function limitTestMails(): RequestHandler {
  return limit(TEST_MAILS, (request) => request.caller?.viewer.personId ?? '', false);
}

/** Keeps strangers at one address from trying out addresses of papers, and from keeping the program busy. */
export function limitVisitors(most: number): RequestHandler {
  return limit(most, (request) => ipKeyGenerator(request.ip ?? ''), false);
}

function limit(
  most: number,
  keyGenerator: (request: Request) => string,
  skipSuccessfulRequests: boolean,
): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: most,
    keyGenerator,
    skipSuccessfulRequests,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new AppError('TOO_MANY_REQUESTS', { retryAfterSeconds: WINDOW_MS / 1000 })),
  });
}

function loginOf(request: Request): string {
  const body: unknown = request.body;
  const login = typeof body === 'object' && body !== null && 'login' in body ? body.login : '';
  return String(login).toLowerCase();
}
