import writeXlsxFile from 'write-excel-file/node';
import type { DocumentView } from '../../../contracts/procedure.ts';
import type { JournalEntry } from '../../../contracts/journals.schemas.ts';
import { NOBODY } from '../../../db/read-models/document-model.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import type { DocumentLanguage, Language } from '../../../domain/shared/localized.ts';
import { JOURNAL_TEXTS } from '../../../platform/i18n/journal-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { docxFile, xlsxFile, type MadeFile } from '../../made-file.ts';
import { presentValidity, printEntry } from '../../present/journal-line.ts';
import { findJournalYear, readEntries } from './journal-entries.ts';

interface Request {
  readonly key: string;
  /** absent: the present year */
  readonly year?: number | undefined;
}

/** Widths of the columns of a saved table, in letters. */
const WIDTHS = [16, 12, 70, 40, 40];
/** Whatever a year of the largest university needs, and an end all the same. */
const ENTRIES = 100_000;

/**
 * A year of a journal as a DOCX to be printed and bound.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function makeJournalDocument(
  deps: AppDeps,
  asker: Asker,
  request: Request & { readonly lang?: DocumentLanguage | undefined },
): Promise<MadeFile> {
  const language = request.lang ?? (asker.language === 'ru' ? 'ru' : 'kk');
  const { title, entries } = await wholeYear(deps, asker, { ...request, language });
  const items = entries.map((entry) => printEntry(entry, language));
  const model = {
    language,
    letterhead: await createSettingsStore(deps.db).letterhead(),
    signatories: [],
    executor: NOBODY,
    visas: [],
    view: { about: title, asOf: deps.clock.today(), items } as unknown as DocumentView,
  };
  const bytes = await deps.renderDocx({ template: 'records/journal', model });
  return docxFile(bytes, fileNames(title, request, language));
}

/**
 * A year of a journal as a table; dates are dates and every text is a text, never a formula.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function makeJournalSpreadsheet(
  deps: AppDeps,
  asker: Asker,
  request: Request & { readonly lang?: Language | undefined },
): Promise<MadeFile> {
  const language = request.lang ?? asker.language;
  const { title, entries } = await wholeYear(deps, asker, { ...request, language });
  const head = JOURNAL_TEXTS[language].columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = entries.map((entry) => [
    { type: String, value: entry.number },
    { type: Date, value: new Date(entry.date), format: 'dd.mm.yyyy' },
    { type: String, value: entry.title },
    { type: String, value: entry.kindTitle },
    { type: String, value: presentValidity(entry, language) },
  ]);
  const columns = WIDTHS.map((width) => ({ width }));
  const bytes = await writeXlsxFile([head, ...rows], { columns, stickyRowsCount: 1 }).toBuffer();
  return xlsxFile(bytes, fileNames(title, request, language));
}

interface WholeYear {
  /** of the journal, with the year where numbers start anew every year */
  readonly title: string;
  readonly entries: readonly JournalEntry[];
}

/** Journals name people, so that taking one away is recorded. */
async function wholeYear(
  deps: AppDeps,
  { viewer }: Asker,
  { key, year: asked, language }: Request & { readonly language: Language },
): Promise<WholeYear> {
  const found = await findJournalYear(deps, viewer, { key, year: asked });
  const { rows, present } = await readEntries(deps, found, { after: 0, limit: ENTRIES, language });
  const subject = `journal/${key}/${found.year}`;
  await recordAccess(deps.db, { personId: viewer.personId, action: 'document-read', subject, at: deps.clock.now() });
  const year = found.year > 0 ? `, ${found.year}` : '';
  return { title: `${found.journal.title[language]}${year}`, entries: rows.map(present) };
}

function fileNames(title: string, { key, year }: Request, language: Language) {
  return { name: title, plainName: ['journal', key, ...(year ? [year] : []), language].join('-') };
}
