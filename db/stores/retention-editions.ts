/** Editions of the rules of how long files are kept, as they are stored. */
import type { Knex } from 'knex';
import type { KeepingPeriod, RetentionEdition } from '../../domain/filing/retention-rule.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';

interface RuleRow {
  readonly id: string;
  readonly retention_class: string;
  readonly valid_from: IsoDate;
  readonly period: KeepingPeriod | null;
  readonly archive_after_years: number | null;
  readonly item: string | null;
  readonly source: LocalizedText;
  readonly confirmed: boolean;
}

const COLUMNS = [
  'id',
  'retention_class',
  'valid_from',
  'period',
  'archive_after_years',
  'item',
  'source',
  'confirmed',
] as const;

/** All editions, in the order in which they were entered. */
export async function readEditions(db: Knex): Promise<readonly RetentionEdition[]> {
  const rows = await db('retention_rules').orderBy('ordinal').select<RuleRow[]>(COLUMNS);
  return rows.map(toEdition);
}

/** Nobody opens a file by the rules while they change, and nobody changes them twice at once. */
export async function lockRules(transaction: Knex.Transaction): Promise<void> {
  await transaction.raw(`select pg_advisory_xact_lock(hashtext('retention-rules'))`);
}

/** An edition as it is stored. */
export function toRuleRow(edition: RetentionEdition): object {
  return {
    id: edition.id,
    retention_class: edition.retentionClass,
    valid_from: edition.validFrom,
    period: edition.period && toJsonColumn(edition.period),
    archive_after_years: edition.archiveAfterYears,
    item: edition.item,
    source: toJsonColumn(edition.source),
    confirmed: edition.confirmed,
  };
}

function toEdition(row: RuleRow): RetentionEdition {
  const { retention_class: retentionClass, valid_from: validFrom, archive_after_years: archiveAfterYears } = row;
  const { id, period, item, source, confirmed } = row;
  return { id, retentionClass, validFrom, period, archiveAfterYears, item, source, confirmed };
}
