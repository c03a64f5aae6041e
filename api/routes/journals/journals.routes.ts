import { z } from 'zod';
import { AppError } from '../../../contracts/errors.ts';
import type { JournalEntry } from '../../../contracts/journals.schemas.ts';
import type { Viewer } from '../../../contracts/viewer.ts';
import { readJournalEntries, readJournals, type JournalEntryRow } from '../../../db/read-models/journal-entries.ts';
import { readLaterOrders } from '../../../db/read-models/relations.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf } from '../../cursor.ts';
import { mayReadJournals } from '../../policy/access-policy.ts';
import { kindTitle } from '../../present/kind-title.ts';
import type { Serve } from '../../serve.ts';
import { listJournalEntries, listJournals } from './journals.operations.ts';

const PAGE = 100;
const placeShape = z.tuple([z.number().int()]);

export function journalRoutes(serve: Serve, deps: AppDeps): void {
  serve(listJournals, async ({ viewer, language }) => {
    requireReader(viewer);
    const journals = await readJournals(deps.db);
    return { items: journals.map((journal) => ({ ...journal, title: journal.title[language] })) };
  });

  serve(listJournalEntries, (call) => entriesPage(deps, call));
}

async function entriesPage(
  { db, clock }: AppDeps,
  { viewer, language, params, query }: Call<typeof listJournalEntries>,
): Promise<object> {
  requireReader(viewer);
  const journal = (await readJournals(db)).find(({ key }) => key === params.key);
  if (!journal) throw new AppError('NOT_FOUND');
  const place = decodeCursor(query.cursor, placeShape);
  const year = journal.yearly ? (query.year ?? Number(clock.today().slice(0, 4))) : 0;
  const rows = await readJournalEntries(db, { key: journal.key, year, after: place?.[0] ?? 0, limit: PAGE });
  const laterOf = await readLaterOrders(
    db,
    rows.map(({ caseId }) => caseId),
  );
  const present = (row: JournalEntryRow) => ({ ...presentEntry(row, language), ...laterOf(row.caseId) });
  return pageOf(rows, PAGE, { present, placeOf: (row) => [row.ordinal] });
}

function presentEntry(
  { title, process, kind, ordinal: _place, ...row }: JournalEntryRow,
  language: Language,
): Omit<JournalEntry, 'annulledBy' | 'amendedBy'> {
  return { ...row, title: title[language], kindTitle: kindTitle({ process, kind }, language) };
}

function requireReader(viewer: Viewer): void {
  if (!mayReadJournals(viewer)) throw new AppError('FORBIDDEN');
}
