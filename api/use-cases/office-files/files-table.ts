import type { OfficeFilesQuery, OfficeFileView } from '../../../contracts/office-files.schemas.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { OFFICE_FILE_TEXTS } from '../../../platform/i18n/office-file-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import type { MadeFile } from '../../made-file.ts';
import { xlsxTable, type Table } from '../../table-file.ts';
import { viewOfficeFiles } from './office-files.ts';

/** Widths of the columns of a saved table, in letters. */
const WIDTHS = [12, 8, 60, 30, 10, 40, 30, 18, 18];
const USUAL_WIDTH = 20;

/**
 * Files of the nomenclature as a table.
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
  const columns = texts.columns.map((title, index) => ({ title, width: WIDTHS[index] ?? USUAL_WIDTH }));
  const rows = items.map((file) => rowOf(file, language));
  return xlsxTable({ columns, rows }, { name: texts.title, plainName: `office-files-${language}` });
}

function rowOf(file: OfficeFileView, language: Language): Table['rows'][number] {
  const { index, year, title = '', unit = '', papers, retention, archiveBy, keepUntil } = file;
  const texts = OFFICE_FILE_TEXTS[language];
  const confirmed = retention?.confirmed ? texts.confirmed : texts.unconfirmed;
  return [
    ...[index, year, title, unit, papers, texts.retention(retention), retention ? confirmed : ''],
    archiveBy === undefined ? null : { date: archiveBy },
    keepUntil === undefined ? null : { date: keepUntil },
  ];
}
