import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { JournalEntry } from '../api/models.ts';
import type { Language } from '../i18n/language.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

const JOURNALS = ['journals'] as const;

export function useJournals() {
  return useQuery({ queryKey: JOURNALS, queryFn: async () => (await bodyOf(api.GET('/journals'))).items });
}

function readEntries(key: string, year: number | undefined, cursor: string | undefined) {
  return bodyOf(
    api.GET('/journals/{key}/entries', { params: { path: { key }, query: definedOnly({ year, cursor }) } }),
  );
}

/** Entries of a journal in number order. */
export function useJournalEntries(key: string, year: number | undefined) {
  return usePages<JournalEntry, Awaited<ReturnType<typeof readEntries>>>([...JOURNALS, key, year ?? null], (cursor) =>
    readEntries(key, year, cursor),
  );
}

interface JournalFile {
  readonly key: string;
  readonly year: number | undefined;
  readonly form: 'document' | 'spreadsheet';
  readonly language: Language;
}

/** Address of a year of a journal as a file. */
export function journalFile({ key, year, form, language }: JournalFile): string {
  const named = year === undefined ? '' : `&year=${year}`;
  return `/api/v1/journals/${key}/${form}?lang=${language}${named}`;
}
