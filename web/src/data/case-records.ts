import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from '../api/client.ts';
import type { DocumentView } from '../api/models.ts';
import type { PaperLanguage } from '../i18n/language.ts';
import { CASES } from './cases.ts';
import { definedOnly } from './defined-only.ts';

/** The machine checks and the route with its people, for one version of a case. */
export function useDryRun(id: string | undefined, version: number | undefined) {
  return useQuery({
    queryKey: [...CASES, id, 'dry-run', version],
    queryFn: () => bodyOf(api.POST('/cases/{id}/dry-run', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined && version !== undefined,
    placeholderData: (shown, query) => (query?.queryKey[1] === id ? shown : undefined),
  });
}

/** When an open case will be over; null when it is not under way. */
export function useForecast(id: string, isOpen: boolean) {
  return useQuery({
    queryKey: [...CASES, id, 'forecast'],
    queryFn: async () => (await bodyOf(api.GET('/cases/{id}/forecast', { params: { path: { id } } }))).forecast,
    enabled: isOpen,
  });
}

/** Signatures with certificates under the papers of a case. */
export function useSignatures(id: string) {
  return useQuery({
    queryKey: [...CASES, id, 'signatures'],
    queryFn: async () => (await bodyOf(api.GET('/cases/{id}/signatures', { params: { path: { id } } }))).items,
  });
}

export interface PaperRequest {
  readonly caseId: string | undefined;
  readonly version: number | undefined;
  readonly language: PaperLanguage;
  readonly document?: string | undefined;
  /** as it would have been then; absent: now */
  readonly at?: string | undefined;
}

/** A paper of a case as HTML; the last one stays shown while a newer version of the same case is made. */
export function usePaper({ caseId, version, language, document, at }: PaperRequest) {
  return useQuery({
    queryKey: [...CASES, caseId, 'paper', document ?? '', language, version, at],
    queryFn: () =>
      bodyOf(
        api.GET('/cases/{id}/preview', {
          params: { path: { id: caseId ?? '' }, query: definedOnly({ lang: language, document, at }) },
          parseAs: 'text',
        }),
      ),
    enabled: caseId !== undefined && version !== undefined,
    placeholderData: (shown, query) =>
      query?.queryKey[1] === caseId && query?.queryKey[3] === (document ?? '') && query.queryKey[4] === language
        ? shown
        : undefined,
  });
}

export interface PaperOfCase {
  readonly key: string;
  readonly title: string;
  readonly languages: readonly string[];
}

/** The papers a case has as a whole, by its frozen documents; extracts for single students are not among them. */
export function usePapers(caseId: string): readonly PaperOfCase[] {
  const { data } = useDocuments(caseId);
  return useMemo(() => papersOf((data ?? []).filter(({ studentId }) => studentId === undefined)), [data]);
}

function papersOf(documents: readonly DocumentView[]): readonly PaperOfCase[] {
  const keys = [...new Set(documents.map(({ key }) => key))];
  return keys.map((key) => {
    const own = documents.filter((document) => document.key === key);
    return { key, title: own[0]?.title ?? '', languages: [...new Set(own.map(({ language }) => language))] };
  });
}

export function useDocuments(id: string) {
  return useQuery({
    queryKey: [...CASES, id, 'documents'],
    queryFn: async () => (await bodyOf(api.GET('/cases/{id}/documents', { params: { path: { id } } }))).items,
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: [...CASES, id, 'history'],
    queryFn: async () => (await bodyOf(api.GET('/cases/{id}/history', { params: { path: { id } } }))).items,
  });
}

export function useVisas(id: string | undefined, at?: string) {
  return useQuery({
    queryKey: [...CASES, id, 'visas', at],
    queryFn: async () => {
      const params = { path: { id: id ?? '' }, query: definedOnly({ at }) };
      return (await bodyOf(api.GET('/cases/{id}/visas', { params }))).items;
    },
    enabled: id !== undefined,
  });
}
