/** Examples of lists, to be filled in. */
import writeXlsxFile from 'write-excel-file/node';
import type { RecordListName } from '../../../contracts/imports.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { exampleTable } from '../../../platform/i18n/import-columns.ts';
import { csvFile, xlsxFile, type MadeFile } from '../../made-file.ts';

const COLUMN_WIDTH = 20;

/** A workbook in which every cell is a text, so that numbers keep their leading zeros. */
export async function exampleWorkbook(kind: RecordListName, language: Language): Promise<MadeFile> {
  const table = exampleTable(kind, language);
  const rows = table.map((cells) => cells.map((value) => ({ type: String, value, format: '@' })));
  const columns = table[0]?.map(() => ({ width: COLUMN_WIDTH })) ?? [];
  const bytes = await writeXlsxFile(rows, { columns, stickyRowsCount: 1 }).toBuffer();
  return xlsxFile(bytes, { name: kind, plainName: kind });
}

/** A text with the separator and the mark of its encoding that spreadsheets of the region expect. */
export function exampleCsv(kind: RecordListName, language: Language): MadeFile {
  const lines = exampleTable(kind, language).map((cells) => cells.join(';'));
  return csvFile(Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`), { name: kind, plainName: kind });
}
