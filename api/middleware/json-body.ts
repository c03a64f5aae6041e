import express, { type RequestHandler } from 'express';
import { AppError } from '../../contracts/errors.ts';
import type { Operation } from '../operation.ts';

const SMALL_BODY_BYTES = 1024 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a JSON body in valid UTF-8; anything of another media type is refused. */
export function jsonBody(operation: Operation): RequestHandler {
  const parse = express.json({
    limit: operation.bodyLimitBytes ?? SMALL_BODY_BYTES,
    verify: (_request, _response, bytes) => void decoder.decode(bytes),
  });
  return (request, response, next) => {
    if (hasBody(request) && !request.is('application/json')) throw new AppError('UNSUPPORTED_MEDIA_TYPE');
    parse(request, response, next);
  };
}

function hasBody(request: Parameters<RequestHandler>[0]): boolean {
  return Number(request.get('Content-Length') ?? 0) > 0 || request.get('Transfer-Encoding') !== undefined;
}
