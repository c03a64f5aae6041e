/** Classes of retention with everything that was ever laid down for them. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { FileMove } from '../../domain/filing/file-terms.ts';
import type { RetentionEdition } from '../../domain/filing/retention-rule.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';

export interface RetentionClassRow {
  readonly key: string;
  readonly title: LocalizedText;
}

export interface EditionRow extends RetentionEdition {
  /** null: it came with the program */
  readonly enteredBy: {
    readonly id: string;
    readonly login: string;
    readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  } | null;
  readonly enteredAt: Instant | null;
  readonly reason: string | null;
}

export async function readRetentionClasses(db: Knex): Promise<readonly RetentionClassRow[]> {
  return db('retention_classes').select('key', 'title').orderBy('key');
}

/** In the order in which they were entered. */
export async function readEnteredEditions(db: Knex): Promise<readonly EditionRow[]> {
  return db('retention_rules')
    .leftJoin('people', 'people.id', 'retention_rules.entered_by')
    .orderBy('retention_rules.ordinal')
    .select(
      'retention_rules.id',
      'retention_rules.retention_class as retentionClass',
      'retention_rules.valid_from as validFrom',
      'retention_rules.period',
      'retention_rules.archive_after_years as archiveAfterYears',
      'retention_rules.item',
      'retention_rules.source',
      'retention_rules.confirmed',
      'retention_rules.entered_at as enteredAt',
      'retention_rules.reason',
      db.raw(`case when people.id is not null
        then jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) end as "enteredBy"`),
    );
}

/** Files an edition moved, as they were moved when it was entered. */
export async function readMovesOf(db: Knex, editionId: string): Promise<readonly FileMove[]> {
  const row = await db('retention_rules')
    .where({ id: editionId })
    .first<{ readonly moves: readonly FileMove[] }>('moves');
  return row.moves;
}
