/** Proves what the office decided outside cases: calendar, routes, records and trusted certificates are what its log tells. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { HashedEntry } from '../../domain/change-log/entry.ts';
import { verifyChain } from '../../domain/change-log/verify-chain.ts';
import type { Json } from '../../domain/shared/json.ts';
import { sha256 } from '../sha256.ts';
import { ENTRY_COLUMNS, toEntry, type EntryRow } from '../stores/calendar-store.ts';
import { lastChange, RECORD_CHAIN } from '../stores/academic-record/change-sums.ts';
import { createOfficeLogStore } from '../stores/office-log-store.ts';
import type { LogProblem } from './problem.ts';
import { findFalseRecord } from './verify-record.ts';
import { findFalseRule, RETENTION_CHAIN } from './verify-retention.ts';
import { chainsOfRoutes, findFalseRoute } from './verify-routes.ts';
import { findFalseAnchor, TRUST_CHAIN } from './verify-trust.ts';

export interface OfficeProof {
  readonly entries: number;
  readonly problem?: LogProblem;
}

/** Stops at the first problem. */
export async function verifyOffice(db: Knex): Promise<OfficeProof> {
  const log = createOfficeLogStore(db);
  let count = 0;
  for (const chain of await chainsOf(db)) {
    const entries = await log.entriesOf(chain);
    count += entries.length;
    const found = verifyChain(entries, sha256) ?? (await falseEntry(db, chain, entries));
    if (found) return { entries: count, problem: { caseId: chain, ...found } };
  }
  return (await hasUnloggedDays(db))
    ? { entries: count, problem: { caseId: 'calendar', reason: 'changed-calendar' } }
    : { entries: count };
}

/** Chains there are, and those there should be. */
async function chainsOf(db: Knex): Promise<readonly string[]> {
  const heads = await createOfficeLogStore(db).heads();
  const record = (await lastChange(db)) > 0 ? [RECORD_CHAIN] : [];
  const owed = [RETENTION_CHAIN, TRUST_CHAIN, ...record, ...(await chainsOfRoutes(db))];
  return [...new Set([...heads.map(({ caseId }) => caseId), ...owed])].sort();
}

async function falseEntry(db: Knex, chain: string, entries: readonly HashedEntry[]): Promise<LogProblem | undefined> {
  if (chain === RECORD_CHAIN) return findFalseRecord(db, entries);
  if (chain === TRUST_CHAIN) return findFalseAnchor(db, entries);
  if (chain === RETENTION_CHAIN) return findFalseRule(db, entries);
  if (chain.startsWith('routes/')) return findFalseRoute(db, chain, entries);
  for (const { seq, action, details } of entries) {
    if (action === 'calendar-changed' && !(await areDaysAsTold(db, details))) {
      return { seq, reason: 'changed-calendar' };
    }
  }
  return undefined;
}

async function areDaysAsTold(db: Knex, details: HashedEntry['details']): Promise<boolean> {
  const rows = await db('calendar_entries')
    .where({ change_id: details['changeId'], valid_from: details['validFrom'] })
    .orderBy('ordinal')
    .select<EntryRow[]>(ENTRY_COLUMNS);
  return canonicalJson(rows.map(toEntry) as unknown as Json) === canonicalJson(details['days'] ?? null);
}

/** Days that came into the calendar past the log. */
async function hasUnloggedDays(db: Knex): Promise<boolean> {
  const row: unknown = await db('calendar_entries')
    .whereNotNull('change_id')
    .whereNotExists(
      db('office_log')
        .whereRaw(`office_log.chain = 'calendar' and office_log.details ->> 'changeId' = calendar_entries.change_id`)
        .select(db.raw('1')),
    )
    .first('ordinal');
  return row !== undefined;
}
