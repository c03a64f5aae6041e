/** Takes a previewed list into the record. */
import type { Knex } from 'knex';
import { RECORD_LISTS, type Cells, type RecordListName } from '../../contracts/imports.ts';
import { AppError } from '../../contracts/errors.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { createAcademicRecordStore, lockRecord } from '../stores/academic-record/academic-record-store.ts';
import { createImportsStore, type RowCounts, type StoredImport } from '../stores/imports-store.ts';
import { withTransaction } from '../transaction.ts';
import { planHash, type JudgedRow } from './judged-row.ts';
import { judgeList, thingsOf } from './kinds/index.ts';

export interface Confirmation {
  readonly id: string;
  readonly actorId: string;
  readonly at: Instant;
  readonly today: IsoDate;
  /** true: good rows are taken even when others are wrong */
  readonly partial: boolean;
  /** reads the rows of the kept file as they were read for the preview */
  readonly rowsOf: (kind: RecordListName, bytes: Uint8Array) => Promise<readonly Cells[]>;
}

/**
 * Does what the preview said, once: a second confirmation answers as the first one.
 *
 * @throws NOT_FOUND · IMPORT_INVALID for wrong rows without `partial` · IMPORT_OUTDATED when the file would now do
 *   something else than its preview said; nothing is changed then
 */
export function takeList(db: Knex, confirmation: Confirmation): Promise<StoredImport> {
  return withTransaction(db, async (transaction) => {
    // before the file is looked at, so that nobody changes the record between that and the writing
    await lockRecord(transaction);
    return takeLocked(transaction, confirmation);
  });
}

async function takeLocked(transaction: Knex.Transaction, confirmation: Confirmation): Promise<StoredImport> {
  const { id, actorId, at, today, partial } = confirmation;
  const imports = createImportsStore(transaction);
  const found = await imports.locked(id);
  const kind = RECORD_LISTS.find((known) => known === found?.stored.kind);
  if (!found || !kind) throw new AppError('NOT_FOUND');
  const { stored, bytes } = found;
  if (stored.confirmedAt !== null) return stored;
  if (stored.wrongRows > 0 && !partial) throw new AppError('IMPORT_INVALID');
  const rows = await confirmation.rowsOf(kind, bytes);
  const list = await judgeList(transaction, kind, { rows, today });
  if (planHash(list.rows) !== stored.planSha256) throw new AppError('IMPORT_OUTDATED');
  await createAcademicRecordStore(transaction).record({ source: `import/${id}`, actorId, at }, thingsOf(list));
  await imports.confirm(id, { by: actorId, at });
  return { ...stored, confirmedBy: actorId, confirmedAt: at };
}

/** How many rows of a list are what. */
export function countRows({ rows }: { readonly rows: readonly JudgedRow<unknown>[] }): RowCounts {
  const outcomes = rows.map((row) => ('outcome' in row ? row.outcome : 'wrong'));
  const count = (outcome: (typeof outcomes)[number]) => outcomes.filter((other) => other === outcome).length;
  return {
    newRows: count('new'),
    changedRows: count('changed'),
    unchangedRows: count('unchanged'),
    wrongRows: count('wrong'),
  };
}
