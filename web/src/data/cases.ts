import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { CaseFilter, CaseListItem, Content } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';
import { useRefresh } from './refresh.ts';

export const CASES = ['cases'] as const;

function readCases(filter: CaseFilter, cursor: string | undefined) {
  return bodyOf(api.GET('/cases', { params: { query: definedOnly({ ...filter, cursor }) } }));
}

export function useCases(filter: CaseFilter) {
  return usePages<CaseListItem, Awaited<ReturnType<typeof readCases>>>([...CASES, 'list', filter], (cursor) =>
    readCases(filter, cursor),
  );
}

/** The papers changed last that fit; nothing is asked while the search is empty. */
export function useCaseSearch(q: string) {
  return useQuery({
    queryKey: [...CASES, 'search', q],
    queryFn: async () => (await readCases({ q }, undefined)).items,
    enabled: q !== '',
  });
}

export function useCase(id: string | undefined) {
  return useQuery({
    queryKey: [...CASES, id],
    queryFn: async () => (await bodyOf(api.GET('/cases/{id}', { params: { path: { id: id ?? '' } } }))).case,
    enabled: id !== undefined,
  });
}

/** The case as it stood at a moment; as it stands now without one. */
export function useCaseAt(id: string, at: string | undefined) {
  return useQuery({
    queryKey: at === undefined ? [...CASES, id] : [...CASES, id, 'at', at],
    queryFn: async () =>
      (await bodyOf(api.GET('/cases/{id}', { params: { path: { id }, query: definedOnly({ at }) } }))).case,
    placeholderData: (shown) => (at !== undefined && shown?.id === id ? shown : undefined),
  });
}

export interface NewCase {
  readonly process: string;
  readonly kind: string;
  readonly content: Content;
  /** the same for every attempt to save the same content, so that a lost answer makes no second draft */
  readonly attemptKey: string;
}

export function useCreateCase() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ attemptKey, ...body }: NewCase) =>
      (await bodyOf(api.POST('/cases', { body, params: { header: { 'Idempotency-Key': attemptKey } } }))).case,
    onSuccess: (created) => queryClient.setQueryData([...CASES, created.id], created),
  });
}

interface Edit {
  readonly id: string;
  readonly version: number;
  readonly content: Content;
}

export function useSaveContent() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, ...body }: Edit) =>
      (await bodyOf(api.PUT('/cases/{id}/content', { params: { path: { id } }, body }))).case,
    onSuccess: (saved) => queryClient.setQueryData([...CASES, saved.id], saved),
  });
}

export function useSubmitCase() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, version }: { readonly id: string; readonly version: number }) =>
      bodyOf(api.POST('/cases/{id}/submit', { params: { path: { id } }, body: { version } })),
    onSettled: refresh,
  });
}

export function useWithdrawCase() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      bodyOf(api.POST('/cases/{id}/withdraw', { params: { path: { id } }, body: { reason } })),
    onSettled: refresh,
  });
}

interface WaitSettled {
  readonly id: string;
  readonly decision: 'go-on' | 'end';
  readonly reason: string;
}

/** Lets a paper go on that waits in vain, or ends it. */
export function useSettleWait() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, ...body }: WaitSettled) =>
      bodyOf(api.POST('/cases/{id}/wait', { params: { path: { id } }, body })),
    onSettled: refresh,
  });
}

/** Says that the text left as it was still means the same. */
export function useConfirmLanguage() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, language }: { readonly id: string; readonly language: 'kk' | 'ru' }) =>
      bodyOf(api.POST('/cases/{id}/confirm-language', { params: { path: { id } }, body: { language } })),
    onSettled: refresh,
  });
}
