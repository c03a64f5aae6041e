import { pinoHttp } from 'pino-http';
import type { RequestHandler } from 'express';
import { newId } from '../../platform/ids.ts';
import type { Logger } from '../../platform/logger.ts';

const GIVEN_ID = /^[\w.-]{1,64}$/;

/** Gives each request an id, answers it in `X-Request-Id`, and logs one line without query, headers or bodies. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId(request, response) {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && GIVEN_ID.test(given) ? given : newId();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    wrapSerializers: false,
    serializers: {
      req: (request: { id: unknown; method?: string; url?: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url?.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => request.url === '/healthz' || request.url === '/metrics' },
  });
}
