import { AppError } from '../../../contracts/errors.ts';
import type { OfficeFilesQuery, OfficeFileView } from '../../../contracts/office-files.schemas.ts';
import type { Viewer } from '../../../contracts/viewer.ts';
import { readFileYears, readOfficeFiles, type OfficeFileFilter } from '../../../db/read-models/office-files.ts';
import { addDays } from '../../../domain/calendar/calendar-date.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayReadOfficeFiles } from '../../policy/office-policy.ts';
import { presentOfficeFile } from '../../present/office-file.ts';

interface OfficeFiles {
  readonly items: readonly OfficeFileView[];
  readonly years: readonly number[];
}

/** Files of the nomenclature, the most urgent first. @throws FORBIDDEN */
export async function viewOfficeFiles(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
  { year, due }: OfficeFilesQuery,
): Promise<OfficeFiles> {
  requireFileReader(viewer);
  const today = clock.today();
  const [rows, years] = await Promise.all([
    readOfficeFiles(db, { year, archive: archiveDays(due, today) }),
    readFileYears(db),
  ]);
  return { items: rows.map((row) => presentOfficeFile(row, { language, today })), years };
}

/** @throws FORBIDDEN */
export function requireFileReader(viewer: Viewer): void {
  if (!mayReadOfficeFiles(viewer)) throw new AppError('FORBIDDEN');
}

/** Within a year is until the same day of the next year, that day included. */
function archiveDays(due: OfficeFilesQuery['due'], today: IsoDate): OfficeFileFilter['archive'] {
  if (due === undefined || due === 'unknown') return due;
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return due === 'overdue' ? { before: today } : { from: today, before: addDays(inAYear, 1) };
}
