import { AppError } from '../../../contracts/errors.ts';
import type { JournalEntry } from '../../../contracts/journals.schemas.ts';
import type { Viewer } from '../../../contracts/viewer.ts';
import {
  readJournalEntries,
  readJournals,
  type JournalEntryRow,
  type JournalRow,
} from '../../../db/read-models/journal-entries.ts';
import { readLaterOrders } from '../../../db/read-models/relations.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import { mayReadJournals } from '../../policy/office-policy.ts';
import { kindTitle } from '../../present/kind-title.ts';

/** A journal of one year; journals that never start anew have the year 0. */
interface JournalYear {
  readonly journal: JournalRow;
  readonly year: number;
}

/** @throws FORBIDDEN · NOT_FOUND when there is no such journal */
export async function findJournalYear(
  { db, clock }: AppDeps,
  viewer: Viewer,
  { key, year }: { readonly key: string; readonly year: number | undefined },
): Promise<JournalYear> {
  requireJournalReader(viewer);
  const journal = (await readJournals(db)).find((each) => each.key === key);
  if (!journal) throw new AppError('NOT_FOUND');
  return { journal, year: journal.yearly ? (year ?? Number(clock.today().slice(0, 4))) : 0 };
}

/** Entries after a place, one more than the limit when there are more, with how to show them. */
export async function readEntries(
  { db }: AppDeps,
  { journal, year }: JournalYear,
  { after, limit, language }: { readonly after: number; readonly limit: number; readonly language: Language },
): Promise<{ readonly rows: readonly JournalEntryRow[]; readonly present: (row: JournalEntryRow) => JournalEntry }> {
  const rows = await readJournalEntries(db, { key: journal.key, year, after, limit });
  const laterOf = await readLaterOrders(
    db,
    rows.map(({ caseId }) => caseId),
  );
  return { rows, present: (row) => ({ ...presentEntry(row, language), ...laterOf(row.caseId) }) };
}

/** @throws FORBIDDEN */
export function requireJournalReader(viewer: Viewer): void {
  if (!mayReadJournals(viewer)) throw new AppError('FORBIDDEN');
}

function presentEntry(
  { title, process, kind, ordinal: _place, ...row }: JournalEntryRow,
  language: Language,
): Omit<JournalEntry, 'annulledBy' | 'amendedBy'> {
  return { ...row, title: title[language], kindTitle: kindTitle({ process, kind }, language) };
}
