/** Files that were taken into the record. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import { IMPORT_COLUMNS, type StoredImport } from '../../stores/imports-store.ts';

export interface TakenImport extends StoredImport {
  readonly takenBy: Readonly<Record<DocumentLanguage, PersonName>>;
}

/** The latest ones, newest first. */
export function readTakenImports(db: Knex, limit: number): Promise<readonly TakenImport[]> {
  return db('imports')
    .join('people', 'people.id', 'imports.confirmed_by')
    .whereNotNull('imports.confirmed_at')
    .orderBy([{ column: 'imports.confirmed_at', order: 'desc' }, { column: 'imports.id' }])
    .limit(limit)
    .select<TakenImport[]>({ ...IMPORT_COLUMNS, takenBy: 'people.name' });
}
