import type { Request, Response } from 'express';
// gives requests their id
import type {} from 'pino-http';
import { AppError } from '../contracts/errors.ts';
import type { Viewer } from '../contracts/viewer.ts';
import type { Language } from '../domain/shared/localized.ts';
import { derivedId } from '../platform/ids.ts';
import type { Credentials } from './policy/credentials.ts';
import type { Input, Operation } from './operation.ts';

export interface Caller {
  readonly viewer: Viewer;
  readonly credentials: Credentials;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the way Express lets its request be extended
  namespace Express {
    interface Request {
      /** set once the caller is known */
      caller?: Caller;
    }
  }
}

/** A checked request on its way to a use-case. */
export interface Call<Op extends Operation = Operation> extends Input<Op> {
  readonly viewer: Viewer;
  readonly language: Language;
  /** names this request in logs; also the id of what it asks of a case when no key was given */
  readonly requestId: string;
  readonly idempotencyKey?: string;
  readonly request: Request;
  readonly response: Response;
}

/** Who asks and in which language, all most use-cases need besides the input. */
export type Asker = Pick<Call, 'viewer' | 'language' | 'requestId' | 'idempotencyKey'>;

/** Id of a request, as the first middleware gave it. */
export function requestIdOf({ id }: Request): string {
  return typeof id === 'string' ? id : '';
}

/** Id of something this request makes: the same again when the request is repeated with its key. */
export function idFor(asker: Asker, purpose: string): string {
  return derivedId(purpose, asker.viewer.personId, asker.idempotencyKey ?? asker.requestId);
}

/** The caller of a request behind a guard. @throws NOT_SIGNED_IN when there is none */
export function callerOf(request: Request): Caller {
  if (!request.caller) throw new AppError('NOT_SIGNED_IN');
  return request.caller;
}
