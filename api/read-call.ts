import type { Request, Response } from 'express';
import { AppError } from '../contracts/errors.ts';
import type { Language } from '../domain/shared/localized.ts';
import type { z } from 'zod';
import { callerOf, requestIdOf, type Call } from './call.ts';
import { fieldErrors } from './field-errors.ts';
import { languageOf } from './language.ts';
import type { Operation } from './operation.ts';
import { requirePlainText } from './plain-text.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Checks a request against its operation.
 *
 * @throws MALFORMED with pointers · NOT_FOUND when an id in the path can name nothing · CONTENT_INVALID for text nobody can see
 */
export function readCall<Op extends Operation>(operation: Op, request: Request, response: Response): Call<Op> {
  const language = languageOf(request);
  const key = keyOf(operation, request);
  return {
    ...readInput(operation, request, language),
    // a public operation has no viewer and asks for none
    viewer: operation.access === 'public' ? undefined : callerOf(request).viewer,
    language,
    requestId: requestIdOf(request),
    ...(key !== undefined && { idempotencyKey: key }),
    request,
    response,
  } as Call<Op>;
}

function readInput(operation: Operation, request: Request, language: Language): object {
  requirePlainText(request.query, language);
  requirePlainText(request.body, language);
  return {
    params: operation.params && readParams(operation.params, request.params),
    query: operation.query && parse(operation.query, request.query, language),
    body: operation.body && parse(operation.body, request.body ?? {}, language),
  };
}

function readParams(schema: z.ZodType, params: Record<string, unknown>): unknown {
  const printable = Object.values(params).every((value) => /^[\x21-\x7e]{1,100}$/.test(String(value)));
  const parsed = schema.safeParse({ ...params });
  if (!printable || !parsed.success) throw new AppError('NOT_FOUND');
  return parsed.data;
}

function parse(schema: z.ZodType, input: unknown, language: Language): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('MALFORMED', { cause: parsed.error, fields: fieldErrors(parsed.error.issues, input, language) });
}

function keyOf(operation: Operation, request: Request): string | undefined {
  const key = request.get('Idempotency-Key');
  if (!operation.idempotent || key === undefined) return undefined;
  if (!KEY.test(key)) throw new AppError('MALFORMED');
  return key;
}
