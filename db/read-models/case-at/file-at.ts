/** The file a case lay in at a moment, with the terms the file had then. */
import type { Knex } from 'knex';
import type { FileMove } from '../../../domain/filing/file-terms.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { readCaseFile, readRetention, type CaseFileRow } from '../office-files.ts';

/** Nothing before the case was filed. */
export async function readCaseFileAt(db: Knex, caseId: string, at: Instant): Promise<CaseFileRow | undefined> {
  const file = (await wasFiled(db, caseId, at)) ? await readCaseFile(db, caseId) : undefined;
  if (!file) return undefined;
  const moved = await firstMoveAfter(db, file, at);
  if (!moved) return file;
  const { editionId, archiveBy, keepUntil } = moved.from;
  const retention = editionId === null ? undefined : await readRetention(db, editionId);
  return { ...file, retention: retention ?? null, archiveBy, keepUntil };
}

/** By the log, whose time is that of the case: the row of the file is written a moment before the event. */
async function wasFiled(db: Knex, caseId: string, at: Instant): Promise<boolean> {
  const entry: unknown = await db('change_log')
    .where({ case_id: caseId, action: 'filed' })
    .where('at', '<=', at)
    .first('seq');
  return entry !== undefined;
}

/** The first change of its terms since the moment: what it changed them from stood then. */
async function firstMoveAfter(
  db: Knex,
  { index, year }: Pick<CaseFileRow, 'index' | 'year'>,
  at: Instant,
): Promise<FileMove | undefined> {
  const rules: { moves: readonly FileMove[] }[] = await db('retention_rules')
    .where('entered_at', '>', at)
    .orderBy('ordinal')
    .select('moves');
  return rules.flatMap(({ moves }) => moves).find((move) => move.index === index && move.year === year);
}
