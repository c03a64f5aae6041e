import { AppError } from '../../contracts/errors.ts';
import type { CheckedStudents, ImportResult } from '../../contracts/students.schemas.ts';
import { recordAccess } from '../../db/stores/access-log-store.ts';
import { checkHeading } from '../../db/student-import/heading.ts';
import { checkStudents, importStudents, type ImportOutcome } from '../../db/student-import/import-students.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { readCsv } from '../../platform/csv.ts';
import { fieldText } from '../../platform/i18n/field-text.ts';
import { importText } from '../../platform/i18n/import-text.ts';
import { newId } from '../../platform/ids.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { mayImportStudents } from '../policy/student-policy.ts';

export interface ImportRequest {
  /** CSV with a heading line */
  readonly text: string;
  readonly partial?: boolean | undefined;
}

/** The heading is the first line, so that rows are counted from the second. */
const FIRST_ROW = 2;

/** Takes students from a list and answers row by row. @throws FORBIDDEN · IMPORT_INVALID when it is no list of students */
export async function importStudentsFrom(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
  { text, partial }: ImportRequest,
): Promise<ImportResult> {
  if (!mayImportStudents(viewer)) throw new AppError('FORBIDDEN');
  const rows = readTable(text, language);
  const { imported, problems } = await importStudents(db, {
    rows,
    partial: partial ?? false,
    today: clock.today(),
    newId,
  });
  const at = clock.now();
  await recordAccess(db, { personId: viewer.personId, action: 'students-imported', subject: String(imported), at });
  return { imported, rows: verdicts(problems, language) };
}

/** Says row by row what an import would say; nothing is changed. @throws as the import */
export async function checkStudentList(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
  { text }: Pick<ImportRequest, 'text'>,
): Promise<CheckedStudents> {
  if (!mayImportStudents(viewer)) throw new AppError('FORBIDDEN');
  const rows = readTable(text, language);
  // the answer tells which numbers the register knows
  const subject = String(rows.length);
  await recordAccess(db, { personId: viewer.personId, action: 'students-looked-up', subject, at: clock.now() });
  return { rows: verdicts(await checkStudents(db, { rows, today: clock.today() }), language) };
}

function verdicts(problems: ImportOutcome['problems'], language: Language): ImportResult['rows'] {
  return problems.map((found, index) => ({
    row: index + FIRST_ROW,
    ok: found.length === 0,
    problems: found.map(({ code, column }) => importText(code, column, language)),
  }));
}

function readTable(text: string, language: Language): Record<string, string>[] {
  const rows = readCsv(text);
  if (!rows || rows.length === 0) throw new AppError('IMPORT_INVALID');
  const { missing, unknown } = checkHeading(Object.keys(rows[0] ?? {}));
  const fields = [
    ...missing.map((column) => ({
      pointer: `/${column}`,
      code: 'REQUIRED',
      detail: importText('REQUIRED', column, language),
    })),
    ...unknown.map((heading) => ({
      pointer: `/${heading}`,
      code: 'UNKNOWN_FIELD',
      detail: fieldText('UNKNOWN_FIELD', language),
    })),
  ];
  if (fields.length > 0) throw new AppError('IMPORT_INVALID', { fields });
  return rows;
}
