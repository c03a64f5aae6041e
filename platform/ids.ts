import { createHash } from 'node:crypto';
import { ulid } from 'ulid';

/** New opaque id, sortable by time of making. */
export function newId(): string {
  return ulid();
}

/**
 * Opaque id that is always the same for the same parts: a request repeated after a crash
 * finds what its first try made.
 */
export function derivedId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 26);
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
