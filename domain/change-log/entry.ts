/** The entry of the change log and its hash. A change of this shape makes stored chains unverifiable. */
import type { Json } from '../shared/json.ts';
import type { Instant } from '../shared/time.ts';
import { canonicalJson } from './canonical-json.ts';

/** Gives the hexadecimal digest of a text; the caller brings SHA-256. */
export type Hash = (text: string) => string;

export interface LogEntry {
  readonly caseId: string;
  /** without gaps from 1 within the case */
  readonly seq: number;
  /** UTC with milliseconds, exactly as stored */
  readonly at: Instant;
  readonly actorId: string;
  readonly action: string;
  readonly step: string | null;
  readonly stage: string | null;
  readonly version: number;
  readonly details: { readonly [key: string]: Json };
  /** hash of the entry before, or `FIRST_PREVIOUS_HASH` */
  readonly previousHash: string;
}

export interface HashedEntry extends LogEntry {
  readonly hash: string;
}

/** What the first entry of a chain names as its predecessor. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Computes the hash that binds every field of an entry and, through `previousHash`, all entries before it. */
export function entryHash(entry: LogEntry, hash: Hash): string {
  const { caseId, seq, at, actorId, action, step, stage, version, details, previousHash } = entry;
  return hash(canonicalJson({ caseId, seq, at, actorId, action, step, stage, version, details, previousHash }));
}
