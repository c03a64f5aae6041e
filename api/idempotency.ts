import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../contracts/errors.ts';
import { createIdempotencyStore, type IdempotencyStore, type KeyOfRequest } from '../db/stores/idempotency-store.ts';
import { canonicalJson } from '../domain/change-log/canonical-json.ts';
import { sha256 } from '../platform/ids.ts';
import type { AppDeps } from './app-deps.ts';
import type { Call } from './call.ts';
import type { Operation } from './operation.ts';

/** A request that has not answered for so long died with its process; it is run again, its ids being the same. */
const DEAD_AFTER_MS = 10_000;
const WAIT_MS = 5_000;
const POLL_MS = 100;

type Run = () => Promise<unknown>;

/**
 * Gives the same key and body one effect and one answer.
 *
 * @throws KEY_REUSED when the key came with another request · KEY_IN_USE when the first is still under way
 */
export async function runOnce(deps: AppDeps, operation: Operation, call: Call, run: Run): Promise<unknown> {
  if (call.idempotencyKey === undefined) return run();
  const store = createIdempotencyStore(deps.db);
  const request = { personId: call.viewer.personId, key: call.idempotencyKey };
  const requestSha256 = sha256(canonicalJson([operation.id, call.params ?? null, call.body ?? null, fileHash(call)]));
  const isFirst = await store.begin({ ...request, requestSha256, at: deps.clock.now() });
  if (isFirst) return runAndKeep(store, request, operation, run);
  const earlier = await earlierAnswer(deps, store, { ...request, requestSha256 });
  if (!earlier) return runAndKeep(store, request, operation, run);
  call.response.set('Idempotency-Replayed', 'true');
  return earlier.body;
}

function fileHash({ request: { file } }: Call): string | null {
  return file ? sha256(file.buffer) : null;
}

/** After a failure the key is free again: a repetition makes the same ids, so what has happened does not happen twice. */
async function runAndKeep(
  store: IdempotencyStore,
  request: KeyOfRequest,
  { status }: Operation,
  run: Run,
): Promise<unknown> {
  try {
    const body = await run();
    await store.finish(request, status, body);
    return body;
  } catch (error) {
    await store.abandon(request).catch(() => undefined);
    throw error;
  }
}

/** Waits for the first request's answer; undefined when that request died and this one has its place. */
async function earlierAnswer(
  { clock }: AppDeps,
  store: IdempotencyStore,
  request: KeyOfRequest & { readonly requestSha256: string },
): Promise<{ body: unknown } | undefined> {
  for (let waited = 0; waited <= WAIT_MS; waited += POLL_MS) {
    const found = await store.find(request);
    if (!found) throw new AppError('KEY_IN_USE', { retryAfterSeconds: 1 });
    if (found.requestSha256 !== request.requestSha256) throw new AppError('KEY_REUSED');
    if (found.status !== null) return { body: found.body };
    const isDead = Date.parse(clock.now()) - Date.parse(found.createdAt) > DEAD_AFTER_MS;
    if (isDead && (await store.takeOver(request, found.createdAt, clock.now()))) return undefined;
    await wait(POLL_MS);
  }
  throw new AppError('KEY_IN_USE', { retryAfterSeconds: 1 });
}
