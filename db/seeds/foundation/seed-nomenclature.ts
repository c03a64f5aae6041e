import type { Knex } from 'knex';
import { toJsonColumn } from '../../json-column.ts';
import { settleOfficeFiles } from '../../stores/office-files-store.ts';
import { toRuleRow } from '../../stores/retention-editions.ts';
import { insertMissing } from './insert-missing.ts';
import { NOMENCLATURE, RETENTION_CLASSES, RETENTION_RULES } from './nomenclature.ts';

/**
 * Files of the office with what is known of their keeping; those filed before that was kept get their terms.
 *
 * @param unitOf  id of the unit that keeps the file of an index
 */
export async function seedNomenclature(
  transaction: Knex.Transaction,
  unitOf: (index: string) => string,
): Promise<void> {
  const classes = RETENTION_CLASSES.map(({ key, title }) => ({ key, title: toJsonColumn(title) }));
  await insertMissing(transaction, 'retention_classes', classes);
  await insertMissing(transaction, 'retention_rules', RETENTION_RULES.map(toRuleRow));
  const entries = NOMENCLATURE.map(({ index, title, retentionClass }) => ({
    index,
    title: toJsonColumn(title),
    unit_id: unitOf(index),
    retention_class: retentionClass,
  }));
  await insertMissing(transaction, 'nomenclature', entries);
  await settleOfficeFiles(transaction);
}
