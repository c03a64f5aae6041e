import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from '../api/client.ts';
import type { StudentFilter, StudentListItem } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

const STUDENTS = ['students'] as const;

function readStudents(filter: StudentFilter, cursor: string | undefined) {
  return bodyOf(api.GET('/students', { params: { query: definedOnly({ ...filter, cursor }) } }));
}

export function useStudents(filter: StudentFilter) {
  return usePages<StudentListItem, Awaited<ReturnType<typeof readStudents>>>([...STUDENTS, 'list', filter], (cursor) =>
    readStudents(filter, cursor),
  );
}

/** The first students that fit; nothing is asked while the search is empty. */
export function useStudentSearch(filter: StudentFilter) {
  return useQuery({
    queryKey: [...STUDENTS, 'search', filter],
    queryFn: async () => (await readStudents(filter, undefined)).items,
    enabled: (filter.q ?? '') !== '',
    placeholderData: (shown) => shown,
  });
}

export function useStudent(id: string) {
  return useQuery({
    queryKey: [...STUDENTS, id],
    queryFn: async () => (await bodyOf(api.GET('/students/{id}', { params: { path: { id } } }))).student,
  });
}

interface Import {
  readonly text: string;
  readonly partial: boolean;
}

/** Says row by row what an import would say, and changes nothing. */
export function useCheckStudents() {
  return useMutation({ mutationFn: (text: string) => bodyOf(api.POST('/students/import/check', { body: { text } })) });
}

export function useImportStudents() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Import) => bodyOf(api.POST('/students/import', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: STUDENTS }),
  });
}

export function useProgrammes() {
  return useQuery({
    queryKey: ['programmes'],
    queryFn: async () => (await bodyOf(api.GET('/programmes'))).items,
    staleTime: Infinity,
  });
}

/** Students that one request may ask for by id. */
const IDS_AT_ONCE = 40;

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

async function readByIds(ids: readonly string[]): Promise<readonly StudentListItem[]> {
  const pages = await Promise.all(
    chunksOf(ids, IDS_AT_ONCE).map((chunk) => readStudents({ ids: chunk.join(',') }, undefined)),
  );
  return pages.flatMap((page) => page.items);
}

/** The students with these ids, by id; those that may not be seen are absent. */
export function useStudentsByIds(ids: readonly string[]): ReadonlyMap<string, StudentListItem> {
  const { data } = useQuery({
    queryKey: [...STUDENTS, 'by-ids', ids],
    queryFn: () => readByIds(ids),
    enabled: ids.length > 0,
    placeholderData: (shown) => shown,
  });
  return useMemo(() => new Map((data ?? []).map((student) => [student.id, student])), [data]);
}

const IIN = /^\d{12}$/;

export interface FoundStudents {
  readonly found: readonly StudentListItem[];
  /** words nobody was found by */
  readonly unknown: readonly string[];
}

async function findByIins(iins: readonly string[]): Promise<FoundStudents> {
  if (iins.length === 0) return { found: [], unknown: [] };
  const { items, missing } = await bodyOf(api.POST('/students/lookup', { body: { iins: [...iins] } }));
  return { found: items, unknown: missing };
}

async function findByIds(ids: readonly string[]): Promise<FoundStudents> {
  const found = await readByIds(ids);
  const known = new Set(found.map(({ id }) => id));
  return { found, unknown: ids.filter((id) => !known.has(id)) };
}

/** Finds students by a pasted list of IINs and ids. */
export async function findStudents(words: readonly string[]): Promise<FoundStudents> {
  const [byIin, byId] = await Promise.all([
    findByIins(words.filter((word) => IIN.test(word))),
    findByIds(words.filter((word) => !IIN.test(word))),
  ]);
  return { found: [...byIin.found, ...byId.found], unknown: [...byIin.unknown, ...byId.unknown] };
}
