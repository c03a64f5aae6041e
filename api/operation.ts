import type { z } from 'zod';
import type { ErrorCode } from '../contracts/errors.ts';

type Shape = z.ZodObject;

/** Fits an order of ten thousand students, and no more. */
export const LARGE_BODY_BYTES = 4 * 1024 * 1024;

/** Answer of an operation that is not JSON. */
interface RawAnswer {
  readonly mediaType: string;
}

/** One call of the HTTP API: what the router checks and the OpenAPI document shows come from here alone. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** below `/api/v1`, in OpenAPI form: `/cases/{id}` */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly access: 'public' | 'signed-in';
  readonly params?: Shape;
  readonly query?: Shape;
  readonly body?: z.ZodType;
  /** a body that passes `body`, shown in the documentation */
  readonly example?: unknown;
  /** the body may also come as a multipart form with one file */
  readonly fileField?: string;
  /** the body may also be the bytes of a file themselves */
  readonly takesBytes?: true;
  readonly status: number;
  /** absent: the answer has no body */
  readonly answer?: z.ZodType | RawAnswer;
  /** takes `Idempotency-Key`: the same key and body give the same answer and one effect */
  readonly idempotent?: true;
  /** a POST that only reads: open to auditors and to tokens for reading */
  readonly changesNothing?: true;
  /** concerns the caller's own sign-in, which auditors have too */
  readonly ofOneself?: true;
  /** largest JSON body; absent: the small limit that fits everything but contents and imports */
  readonly bodyLimitBytes?: number;
  /** absent: the time every call has; more for a call that does many things */
  readonly answerWithinMs?: number;
  readonly errors?: readonly ErrorCode[];
}

/** Keeps the exact types of an operation's schemas. */
export function operation<const Op extends Operation>(definition: Op): Op {
  return definition;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Part<Op, Key extends string> = Op extends Record<Key, infer Schema> ? Parsed<Schema> : undefined;

/** What a handler gets of the request, checked. */
export interface Input<Op extends Operation> {
  readonly params: Part<Op, 'params'>;
  readonly query: Part<Op, 'query'>;
  readonly body: Part<Op, 'body'>;
}
