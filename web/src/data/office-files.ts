import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { NewRetentionPreview, NewRetentionRule, OfficeFileFilter } from '../api/models.ts';
import type { Language } from '../i18n/language.ts';
import { CASES } from './cases.ts';
import { definedOnly } from './defined-only.ts';

const FILES = ['office-files'] as const;

/** Files of the nomenclature, the most urgent first. */
export function useOfficeFiles(filter: OfficeFileFilter) {
  return useQuery({
    queryKey: [...FILES, 'list', filter],
    queryFn: () => bodyOf(api.GET('/office-files', { params: { query: definedOnly(filter) } })),
  });
}

/** What is laid down for each class of retention. */
export function useRetentionClasses() {
  return useQuery({
    queryKey: [...FILES, 'classes'],
    queryFn: async () => (await bodyOf(api.GET('/retention-classes'))).items,
  });
}

export function usePreviewRule(key: string) {
  return useMutation({
    mutationFn: (body: NewRetentionPreview) =>
      bodyOf(api.POST('/retention-classes/{key}/preview', { params: { path: { key } }, body })),
  });
}

/** Lays a rule down; files and the papers in them are read again. */
export function useEnterRule(key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewRetentionRule) =>
      bodyOf(api.POST('/retention-classes/{key}/rules', { params: { path: { key } }, body })),
    onSettled: () =>
      Promise.all([FILES, CASES].map((queryKey) => queryClient.invalidateQueries({ queryKey: [...queryKey] }))),
  });
}

/** Address of the list as a table. */
export function officeFilesTable(filter: OfficeFileFilter, language: Language): string {
  const query = new URLSearchParams({ lang: language });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, `${value}`);
  return `/api/v1/office-files/spreadsheet?${query.toString()}`;
}
