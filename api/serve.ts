import { Router, type RequestHandler, type Response } from 'express';
import type { AppDeps } from './app-deps.ts';
import type { Call } from './call.ts';
import { runOnce } from './idempotency.ts';
import { identify } from './middleware/identify.ts';
import { jsonBody } from './middleware/json-body.ts';
import type { Operation } from './operation.ts';
import { readCall } from './read-call.ts';

/** Answers a checked call; what it returns becomes the body unless the operation's answer is not JSON. */
export type Handler<Op extends Operation> = (call: Call<Op>) => unknown;

/** Adds an operation to the API, behind its guards. */
export type Serve = <Op extends Operation>(
  operation: Op,
  handler: Handler<Op>,
  ...before: readonly RequestHandler[]
) => void;

/** Makes the router and the function that fills it. */
export function createServe(deps: AppDeps): { readonly router: Router; readonly serve: Serve } {
  const router = Router({ caseSensitive: true });
  const serve: Serve = (operation, handler, ...before) => {
    const guards = operation.access === 'signed-in' ? [identify(deps, operation)] : [];
    const bodies = operation.method === 'get' || operation.fileField ? [] : [jsonBody(operation)];
    router[operation.method](
      expressPath(operation.path),
      ...guards,
      ...bodies,
      ...before,
      async (request, response) => {
        response.locals.operation = operation.id;
        const call = readCall(operation, request, response);
        const body = await runOnce(deps, operation, call, () => Promise.resolve(handler(call)));
        send(operation, response, body);
      },
    );
  };
  return { router, serve };
}

function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function send(operation: Operation, response: Response, body: unknown): void {
  if (operation.answer && 'mediaType' in operation.answer) return;
  if (response.headersSent) return;
  response.status(operation.status).set('Cache-Control', 'no-store');
  if (operation.answer) response.json(body);
  else response.end();
}
