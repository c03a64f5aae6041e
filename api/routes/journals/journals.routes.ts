import { z } from 'zod';
import { readJournals } from '../../../db/read-models/journal-entries.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf } from '../../cursor.ts';
import type { Serve } from '../../serve.ts';
import { findJournalYear, readEntries, requireJournalReader } from '../../use-cases/journals/journal-entries.ts';
import { makeJournalDocument, makeJournalSpreadsheet } from '../../use-cases/journals/journal-files.ts';
import { getJournalDocument, getJournalSpreadsheet, listJournalEntries, listJournals } from './journals.operations.ts';

const PAGE = 100;
const placeShape = z.tuple([z.number().int()]);

export function journalRoutes(serve: Serve, deps: AppDeps): void {
  serve(listJournals, async ({ viewer, language }) => {
    requireJournalReader(viewer);
    const journals = await readJournals(deps.db);
    return { items: journals.map((journal) => ({ ...journal, title: journal.title[language] })) };
  });

  serve(listJournalEntries, (call) => entriesPage(deps, call));

  serve(getJournalDocument, async (call) => {
    const { bytes, headers } = await makeJournalDocument(deps, call, { ...call.params, ...call.query });
    call.response.set(headers).send(bytes);
  });

  serve(getJournalSpreadsheet, async (call) => {
    const { bytes, headers } = await makeJournalSpreadsheet(deps, call, { ...call.params, ...call.query });
    call.response.set(headers).send(bytes);
  });
}

async function entriesPage(deps: AppDeps, call: Call<typeof listJournalEntries>): Promise<object> {
  const { viewer, language, params, query } = call;
  const found = await findJournalYear(deps, viewer, { key: params.key, year: query.year });
  const after = decodeCursor(query.cursor, placeShape)?.[0] ?? 0;
  const { rows, present } = await readEntries(deps, found, { after, limit: PAGE, language });
  return pageOf(rows, PAGE, { present, placeOf: (row) => [row.ordinal] });
}
