import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../../contracts/errors.ts';
import type { TokenScope } from '../../contracts/session.schemas.ts';
import { readViewer } from '../../db/read-models/viewer.ts';
import { createTokensStore } from '../../db/stores/tokens-store.ts';
import { sha256 } from '../../platform/ids.ts';
import type { AppDeps } from '../app-deps.ts';
import { callerOf, type Caller } from '../call.ts';
import { credentialsAllow, type Credentials } from '../policy/credentials.ts';
import { mayChange } from '../policy/rights.ts';
import type { Operation } from '../operation.ts';

const BEARER = /^Bearer ([\x21-\x7e]{1,200})$/i;

/** Lets only people in whose session or token allows the operation. */
export function identify(deps: AppDeps, operation: Operation): RequestHandler {
  return async (request, _response, next) => {
    request.caller = await findCaller(deps, request);
    requireRight(request, operation);
    next();
  };
}

async function findCaller(deps: AppDeps, request: Request): Promise<Caller> {
  const found = request.get('Authorization') === undefined ? bySession(request) : await byToken(deps, request);
  const viewer = found && (await readViewer(deps.db, found.personId));
  if (!viewer) throw new AppError('NOT_SIGNED_IN');
  return { viewer, credentials: found.credentials };
}

interface Found {
  readonly personId: string;
  readonly credentials: Credentials;
}

function bySession(request: Request): Found | undefined {
  const { personId } = request.session;
  return personId === undefined ? undefined : { personId, credentials: { kind: 'session' } };
}

async function byToken({ db, clock }: AppDeps, request: Request): Promise<Found | undefined> {
  const token = BEARER.exec(request.get('Authorization') ?? '')?.[1];
  const valid = token && (await createTokensStore(db).findValid(sha256(token), clock.now()));
  if (!valid) return undefined;
  return { personId: valid.personId, credentials: { kind: 'token', scopes: valid.scopes as TokenScope[] } };
}

function requireRight(request: Request, operation: Operation): void {
  if (operation.method === 'get') return requireCredentials(request, 'read');
  requireCsrfToken(request);
  requireCredentials(request, operation.changesNothing ? 'read' : 'write');
  if (!operation.changesNothing && !operation.ofOneself && !mayChange(callerOf(request).viewer))
    throw new AppError('FORBIDDEN');
}

function requireCredentials(request: Request, need: TokenScope): void {
  if (!credentialsAllow(callerOf(request).credentials, need)) throw new AppError('FORBIDDEN');
}

/** A foreign page can make a browser send the cookie, but cannot read the token that must come with it. */
function requireCsrfToken(request: Request): void {
  if (callerOf(request).credentials.kind !== 'session') return;
  const given = Buffer.from(request.get('X-CSRF-Token') ?? '');
  const expected = Buffer.from(request.session.csrfToken ?? '');
  if (expected.length === 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AppError('CSRF');
  }
}
