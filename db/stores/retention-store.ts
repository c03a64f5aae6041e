/** New editions of the rules of retention, and the files they move. Editions are added and never changed. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import { changesDays, movedFiles, type FileMove } from '../../domain/filing/file-terms.ts';
import type { RetentionEdition } from '../../domain/filing/retention-rule.ts';
import { toJsonColumn } from '../json-column.ts';
import { withTransaction } from '../transaction.ts';
import { createOfficeLogStore } from './office-log-store.ts';
import { allOfficeFiles, putTerms } from './office-files-store.ts';
import { lockRules, readEditions, toRuleRow } from './retention-editions.ts';

/** An edition somebody enters. */
export interface NewEdition extends RetentionEdition {
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly reason: string;
}

/** Which files an edition would move, without changing anything. */
export async function foreseeEdition(db: Knex, edition: RetentionEdition): Promise<readonly FileMove[]> {
  return movedFiles(await allOfficeFiles(db), [...(await readEditions(db)), edition]);
}

/** Enters an edition, moves the files that go by it and logs both; the same id again changes nothing. */
export function enterEdition(db: Knex, edition: NewEdition): Promise<void> {
  return withTransaction(db, async (transaction) => {
    await lockRules(transaction);
    if (await transaction('retention_rules').where({ id: edition.id }).first('id')) return;
    const moves = await foreseeEdition(transaction, edition);
    const { enteredBy: entered_by, enteredAt: entered_at, reason } = edition;
    const row = { ...toRuleRow(edition), entered_by, entered_at, reason, moves: toJsonColumn(moves) };
    await transaction('retention_rules').insert(row);
    await putTerms(transaction, moves);
    await log(transaction, edition, moves);
  });
}

async function log(transaction: Knex.Transaction, edition: NewEdition, moves: readonly FileMove[]): Promise<void> {
  const { enteredBy, enteredAt, id: ruleId, retentionClass, validFrom, reason } = edition;
  const { period, archiveAfterYears, item, source, confirmed } = edition;
  const moved = moves.filter(changesDays).map(({ index, year, from, to }) => ({
    file: `${index}/${year}`,
    from: { archiveBy: from.archiveBy, keepUntil: from.keepUntil },
    to: { archiveBy: to.archiveBy, keepUntil: to.keepUntil },
  }));
  await createOfficeLogStore(transaction).append({
    chain: 'retention',
    at: enteredAt,
    actorId: enteredBy,
    action: 'retention-rule-entered',
    details: {
      ruleId,
      retentionClass,
      validFrom,
      period: period && { ...period },
      archiveAfterYears,
      item,
      source: { ...source },
      confirmed,
      reason,
      moved,
    },
  });
}
