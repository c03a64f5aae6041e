/** Proves that the rules of retention are those the log of the office tells of, and that the files go by them. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { HashedEntry } from '../../domain/change-log/entry.ts';
import { movedFiles } from '../../domain/filing/file-terms.ts';
import type { RetentionEdition } from '../../domain/filing/retention-rule.ts';
import { allOfficeFiles } from '../stores/office-files-store.ts';
import { readEditions } from '../stores/retention-editions.ts';
import type { LogProblem } from './problem.ts';

export const RETENTION_CHAIN = 'retention';

/** The first entry the rules do not bear out, a rule the log tells nothing of, or a file that goes by none of them. */
export async function findFalseRule(db: Knex, entries: readonly HashedEntry[]): Promise<LogProblem | undefined> {
  const editions = await readEditions(db);
  const wrong = entries.find((entry) => !editions.some((edition) => isToldBy(entry, edition)));
  if (wrong) return { seq: wrong.seq, reason: 'changed-retention' };
  const entered = await db<{ readonly id: string }>('retention_rules').whereNotNull('entered_by').pluck('id');
  const areTold = entered.every((id) => entries.some(({ details }) => details['ruleId'] === id));
  const areFollowed = movedFiles(await allOfficeFiles(db), editions).length === 0;
  return areTold && areFollowed ? undefined : { reason: 'changed-retention' };
}

function isToldBy({ details }: HashedEntry, { id, ...edition }: RetentionEdition): boolean {
  const told = Object.fromEntries(Object.keys(edition).map((key) => [key, details[key] ?? null]));
  return details['ruleId'] === id && canonicalJson(told) === canonicalJson(edition);
}
