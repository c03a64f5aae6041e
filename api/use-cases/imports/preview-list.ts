import { AppError } from '../../../contracts/errors.ts';
import type { RecordListName } from '../../../contracts/imports.ts';
import type { ImportPreview } from '../../../contracts/imports.schemas.ts';
import { planHash } from '../../../db/imports/judged-row.ts';
import { judgeList } from '../../../db/imports/kinds/index.ts';
import { countRows } from '../../../db/imports/take-list.ts';
import { createImportsStore } from '../../../db/stores/imports-store.ts';
import { createStudentsStore } from '../../../db/stores/students-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { mayImportRecord } from '../../policy/student-policy.ts';
import { presentChanges, presentImport, presentProblems, studentsOfChanges } from '../../present/import.ts';
import { readList } from './read-list.ts';

export interface ListUpload {
  readonly kind: RecordListName;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Says what a list would do and keeps the file; nothing is changed.
 *
 * @throws FORBIDDEN · TABLE_UNREADABLE · IMPORT_INVALID for headings that are not those of such a list
 */
export async function previewList(deps: AppDeps, asker: Asker, upload: ListUpload): Promise<ImportPreview> {
  const { db, clock } = deps;
  const { viewer, language } = asker;
  if (!mayImportRecord(viewer)) throw new AppError('FORBIDDEN');
  const file = await readList(upload.kind, upload.bytes, language);
  const list = await judgeList(db, upload.kind, { rows: file.rows, today: clock.today() });
  const preview = {
    ...upload,
    ...countRows(list),
    id: idFor(asker, 'import'),
    planSha256: planHash(list.rows),
    previewedBy: viewer.personId,
    previewedAt: clock.now(),
  };
  await createImportsStore(db).keep(preview);
  const students = await createStudentsStore(db).byIds(studentsOfChanges(list, file));
  return {
    import: presentImport({ ...preview, sha256: '', confirmedBy: null, confirmedAt: null }, { language }),
    problems: presentProblems(list, file, language),
    changes: presentChanges(list, file, { students, language }),
  };
}
