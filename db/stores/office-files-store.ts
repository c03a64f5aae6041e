/** Files of the nomenclature: the papers of one index in one year, with the terms that hold for them. */
import type { Knex } from 'knex';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { fileTerms, type FileMove, type FileTerms, type OfficeFile } from '../../domain/filing/file-terms.ts';
import { withTransaction } from '../transaction.ts';
import { lockRules, readEditions } from './retention-editions.ts';

export interface FiledCase {
  readonly caseId: string;
  readonly index: string;
  readonly year: number;
  readonly at: Instant;
}

interface FileRow {
  readonly index: string;
  readonly year: number;
  readonly retention_class: string | null;
  readonly rule_id: string | null;
  readonly archive_by: IsoDate | null;
  readonly keep_until: IsoDate | null;
}

type SettledFile = OfficeFile & { readonly terms: FileTerms };

const COLUMNS = ['index', 'year', 'retention_class', 'rule_id', 'archive_by', 'keep_until'] as const;

/** Puts a case into its file, which is opened with the first paper; once is enough. Answers with the file it is in. */
export function fileCase(db: Knex, { caseId, index, year, at }: FiledCase): Promise<SettledFile> {
  return withTransaction(db, async (transaction) => {
    await openFile(transaction, index, year);
    const row = { case_id: caseId, nomenclature: index, year, filed_at: at };
    await transaction('case_files').insert(row).onConflict('case_id').ignore();
    return fileOf(transaction, caseId);
  });
}

/** All files, by index and year. */
export async function allOfficeFiles(db: Knex): Promise<readonly SettledFile[]> {
  const rows = await db('office_files').orderBy(['index', 'year']).select<FileRow[]>(COLUMNS);
  return rows.map(toFile);
}

/** Gives files the terms a move has found. */
export async function putTerms(transaction: Knex.Transaction, moves: readonly FileMove[]): Promise<void> {
  for (const { index, year, to } of moves) {
    await transaction('office_files').where({ index, year }).update(toTermsRow(to));
  }
}

/** Gives a class and terms to files of the nomenclature that have none yet. */
export async function settleOfficeFiles(transaction: Knex.Transaction): Promise<void> {
  await lockRules(transaction);
  const unsettled = (await allOfficeFiles(transaction)).filter(({ retentionClass }) => retentionClass === null);
  for (const { index, year } of unsettled) {
    const row = await newFileRow(transaction, index, year);
    await transaction('office_files').where({ index, year }).update(row);
  }
}

async function openFile(transaction: Knex.Transaction, index: string, year: number): Promise<void> {
  if (await transaction('office_files').where({ index, year }).first('index')) return;
  await lockRules(transaction);
  const row = await newFileRow(transaction, index, year);
  await transaction('office_files').insert(row).onConflict(['index', 'year']).ignore();
}

async function newFileRow(transaction: Knex.Transaction, index: string, year: number): Promise<object> {
  const entry = await transaction('nomenclature')
    .where({ index })
    .first<{ readonly retention_class: string } | undefined>('retention_class');
  const retentionClass = entry?.retention_class ?? null;
  const terms = fileTerms({ index, year, retentionClass }, await readEditions(transaction));
  return { index, year, retention_class: retentionClass, ...toTermsRow(terms) };
}

async function fileOf(transaction: Knex.Transaction, caseId: string): Promise<SettledFile> {
  const row = await transaction('office_files')
    .join('case_files', (join) =>
      join.on('case_files.nomenclature', 'office_files.index').on('case_files.year', 'office_files.year'),
    )
    .where('case_files.case_id', caseId)
    .first<FileRow>(COLUMNS.map((column) => `office_files.${column}`));
  return toFile(row);
}

function toTermsRow({ editionId, archiveBy, keepUntil }: FileTerms): object {
  return { rule_id: editionId, archive_by: archiveBy, keep_until: keepUntil };
}

function toFile(row: FileRow): SettledFile {
  const { index, year, retention_class: retentionClass, rule_id: editionId } = row;
  return {
    index,
    year,
    retentionClass,
    terms: { editionId, archiveBy: row.archive_by, keepUntil: row.keep_until },
  };
}
