/** The way back from the change log to the events it was made from. */
import type { LogEntry } from '../change-log/entry.ts';
import type { Definition } from './definition.ts';
import type { CaseEvent, CaseFactType } from './events.ts';

/** Events that name a version themselves; the log names one for every entry. */
const WITH_VERSION: readonly string[] = [
  'content-edited',
  'submitted',
  'verdict-given',
  'decided',
  'returned',
  'documents-frozen',
] satisfies CaseFactType[];

/**
 * Events of one case, as they were when they happened.
 *
 * @param entries     by `seq`, from the first
 * @param definition  of the case: the log keeps its hash only
 */
export function toEvents(entries: readonly LogEntry[], definition: Definition): CaseEvent[] {
  return entries.map((entry) => toEvent(entry, definition));
}

function toEvent(entry: LogEntry, definition: Definition): CaseEvent {
  const { seq, at, actorId, action: type, version } = entry;
  // hashes of what is stored elsewhere were added for the log
  const { definitionSha256: _definition, contentSha256: _content, ...details } = entry.details;
  const { remarkSha256: _remark, signatureSha256: _signature, ...given } = details;
  const event = {
    type,
    seq,
    at,
    actorId,
    ...given,
    ...(type !== 'task-opened' && placeOf(entry)),
    ...(WITH_VERSION.includes(type) && { version }),
    ...(type === 'opened' && { definition }),
  };
  return event as unknown as CaseEvent;
}

function placeOf({ step, stage }: LogEntry): { readonly step?: string; readonly stage?: string } {
  return { ...(step !== null && { step }), ...(stage !== null && { stage }) };
}
