/** Events of a case as entries of the change log. */
import type { CaseEvent } from '../../domain/approval/events.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import { entryHash, type HashedEntry, type LogEntry } from '../../domain/change-log/entry.ts';
import type { Json } from '../../domain/shared/json.ts';
import { sha256 } from '../sha256.ts';

/** End of a case's chain, to which new entries are joined. */
export interface ChainEnd {
  readonly version: number;
  readonly hash: string;
}

/** SHA-256 of stored contents, remarks and signatures, by their ids. */
export type StoredHashes = ReadonlyMap<string, string>;

/** Where in a case an event happened; every part is absent in some events. */
interface Place {
  readonly step?: string;
  readonly stage?: string;
  readonly version?: number;
}

/** Members of an event under which other stored things are named, and the member their hash is logged under. */
const REFERENCES = [
  ['contentId', 'contentSha256'],
  ['remarkId', 'remarkSha256'],
  ['signatureId', 'signatureSha256'],
] as const;

/** Ids of the contents, remarks and signatures the events name. */
export function referencedIds(events: readonly CaseEvent[]): string[] {
  const ids = events.flatMap((event) => REFERENCES.map(([member]) => membersOf(event)[member]));
  return ids.filter((id): id is string => typeof id === 'string');
}

/** Makes the chain's next entries, in order. */
export function toEntries(
  caseId: string,
  events: readonly CaseEvent[],
  { end, hashes }: { readonly end: ChainEnd; readonly hashes: StoredHashes },
): HashedEntry[] {
  const entries: HashedEntry[] = [];
  let last = end;
  for (const event of events) {
    const entry = toEntry(caseId, event, { end: last, hashes });
    last = { version: entry.version, hash: entryHash(entry, sha256) };
    entries.push({ ...entry, hash: last.hash });
  }
  return entries;
}

function toEntry(
  caseId: string,
  event: CaseEvent,
  { end, hashes }: { readonly end: ChainEnd; readonly hashes: StoredHashes },
): LogEntry {
  const place: Place = event.type === 'task-opened' ? event.task : (event as Place);
  return {
    caseId,
    seq: event.seq,
    at: new Date(event.at).toISOString(),
    actorId: event.actorId,
    action: event.type,
    step: place.step ?? null,
    stage: place.stage ?? null,
    version: event.type === 'opened' ? 1 : (place.version ?? end.version),
    details: detailsOf(event, hashes),
    previousHash: end.hash,
  };
}

/** Everything of the event that has no column of its own; what is stored elsewhere is bound by its hash. */
function detailsOf(event: CaseEvent, hashes: StoredHashes): LogEntry['details'] {
  const { seq: _seq, at: _at, actorId: _actor, type: _type, step: _step, stage: _stage, ...rest } = membersOf(event);
  const { definition, version: _version, ...details } = rest;
  return {
    ...details,
    ...(definition !== undefined && { definitionSha256: sha256(canonicalJson(definition)) }),
    ...referencedHashes(details, hashes),
  };
}

function referencedHashes(details: Record<string, Json>, hashes: StoredHashes): Record<string, string> {
  const pairs = REFERENCES.flatMap(([member, hashMember]) => {
    const id = details[member];
    return typeof id === 'string' ? [[hashMember, storedHash(id, hashes)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function storedHash(id: string, hashes: StoredHashes): string {
  const hash = hashes.get(id);
  if (hash === undefined) throw new Error(`event names ${id}, which is not stored`);
  return hash;
}

function membersOf(event: CaseEvent): Record<string, Json> {
  return event as unknown as Record<string, Json>;
}
