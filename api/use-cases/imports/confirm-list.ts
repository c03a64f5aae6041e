import { AppError } from '../../../contracts/errors.ts';
import type { ImportView } from '../../../contracts/imports.schemas.ts';
import { takeList } from '../../../db/imports/take-list.ts';
import { readPersonName } from '../../../db/read-models/student-details.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayImportRecord } from '../../policy/student-policy.ts';
import { presentImport } from '../../present/import.ts';
import { readList } from './read-list.ts';

interface ConfirmRequest {
  readonly id: string;
  readonly partial?: boolean | undefined;
}

/**
 * Takes a previewed list in, exactly as the preview said.
 *
 * @throws FORBIDDEN · NOT_FOUND · IMPORT_INVALID · IMPORT_OUTDATED
 */
export async function confirmList(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
  { id, partial }: ConfirmRequest,
): Promise<ImportView> {
  if (!mayImportRecord(viewer)) throw new AppError('FORBIDDEN');
  const taken = await takeList(db, {
    id,
    actorId: viewer.personId,
    at: clock.now(),
    today: clock.today(),
    partial: partial ?? false,
    rowsOf: async (kind, bytes) => (await readList(kind, bytes, language)).rows,
  });
  const confirmedBy = taken.confirmedBy === null ? undefined : await readPersonName(db, taken.confirmedBy);
  return presentImport(taken, { confirmedBy, language });
}
