import writeXlsxFile from 'write-excel-file/node';
import type { OfficeFilesQuery, OfficeFileView } from '../../../contracts/office-files.schemas.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { OFFICE_FILE_TEXTS } from '../../../platform/i18n/office-file-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { xlsxFile, type MadeFile } from '../../made-file.ts';
import { viewOfficeFiles } from './office-files.ts';

/** Widths of the columns of a saved table, in letters. */
const WIDTHS = [12, 8, 60, 30, 10, 40, 30, 18, 18];

/**
 * Files of the nomenclature as a table; dates are dates and every text is a text, never a formula.
 *
 * @throws FORBIDDEN
 */
export async function makeFilesTable(
  deps: AppDeps,
  asker: Asker,
  { lang, ...query }: OfficeFilesQuery & { readonly lang?: Language | undefined },
): Promise<MadeFile> {
  const language = lang ?? asker.language;
  const { items } = await viewOfficeFiles(deps, { ...asker, language }, query);
  const texts = OFFICE_FILE_TEXTS[language];
  const head = texts.columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const columns = WIDTHS.map((width) => ({ width }));
  const rows = items.map((file) => rowOf(file, language));
  const bytes = await writeXlsxFile([head, ...rows], { columns, stickyRowsCount: 1 }).toBuffer();
  return xlsxFile(bytes, { name: texts.title, plainName: `office-files-${language}` });
}

function rowOf(file: OfficeFileView, language: Language) {
  const { index, year, title = '', unit = '', papers, retention, archiveBy, keepUntil } = file;
  const texts = OFFICE_FILE_TEXTS[language];
  return [
    textCell(index),
    { type: Number, value: year },
    textCell(title),
    textCell(unit),
    { type: Number, value: papers },
    textCell(texts.retention(retention)),
    textCell(retention ? (retention.confirmed ? texts.confirmed : texts.unconfirmed) : ''),
    dateCell(archiveBy),
    dateCell(keepUntil),
  ];
}

function textCell(value: string) {
  return { type: String, value };
}

function dateCell(date: string | undefined) {
  return date === undefined ? null : { type: Date, value: new Date(date), format: 'dd.mm.yyyy' };
}
