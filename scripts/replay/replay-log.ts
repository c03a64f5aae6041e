/** The commands of the record through the reducer, and the hashes of what comes of them. */
import { toEntries } from '../../db/stores/log-entries.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import { FIRST_PREVIOUS_HASH } from '../../domain/change-log/entry.ts';
import { reenact, type Reenactment } from '../../domain/reenactment/reenact.ts';
import { standingOf } from '../../domain/approval/summary.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Finding } from './finding.ts';
import type { RecordedCase } from './recorded-case.ts';

/** Log, state and hashes made again. */
export function replayLog(recorded: RecordedCase): {
  readonly findings: readonly Finding[];
  readonly again: Reenactment;
} {
  const again = reenact(recorded.events);
  return {
    again,
    findings: [commandsFinding(recorded, again), chainFinding(recorded, again), stateFinding(recorded, again)],
  };
}

function commandsFinding({ events }: RecordedCase, { commands, difference }: Reenactment): Finding {
  const finding = { what: 'change log', extent: `${events.length} entries from ${commands} commands` };
  if (!difference) return finding;
  const { seq, recorded, made } = difference;
  const instead = made ? canonicalJson(made as unknown as Json) : 'nothing that the rules allow';
  return {
    ...finding,
    difference: `entry ${seq} is recorded as ${canonicalJson(recorded as unknown as Json)}; the rules make ${instead}`,
  };
}

/** The chain over what was made again, with the contents and remarks as they are stored now. */
function chainFinding({ id, lastHash, hashes }: RecordedCase, { events }: Reenactment): Finding {
  const entries = toEntries(id, events, { end: { version: 0, hash: FIRST_PREVIOUS_HASH }, hashes });
  const hash = entries.at(-1)?.hash ?? FIRST_PREVIOUS_HASH;
  const finding = { what: 'hash of the log with contents and remarks', extent: hash };
  return hash === lastHash ? finding : { ...finding, difference: `made again: ${hash}; recorded: ${lastHash}` };
}

function stateFinding({ summary }: RecordedCase, { state }: Reenactment): Finding {
  const { definition: _definition, ...recorded } = summary;
  const made = standingOf(state);
  const members = [...new Set([...Object.keys(recorded), ...Object.keys(made)])] as (keyof typeof made)[];
  const other = members.filter((member) => textOf(made[member]) !== textOf(recorded[member]));
  const finding = { what: 'state of the case', extent: `${members.length} fields` };
  return other.length === 0 ? finding : { ...finding, difference: `other in ${other.join(', ')}` };
}

function textOf(value: unknown): string {
  return canonicalJson((value ?? null) as Json);
}
