import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Candidate, CandidateFilter, Course, ImportKind } from '../api/models.ts';
import { problemOf } from '../api/problem.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

const RECORD = ['academic-record'] as const;
const IMPORTS = ['imports'] as const;
const NOT_FOUND = 404;

/** What a student studied; nothing for those who may not see it. */
export function useAcademicRecord(studentId: string) {
  return useQuery({
    queryKey: [...RECORD, studentId],
    queryFn: async () => {
      try {
        const params = { path: { id: studentId } };
        return (await bodyOf(api.GET('/students/{id}/academic-record', { params }))).academicRecord;
      } catch (error) {
        if (problemOf(error).status === NOT_FOUND) return null;
        throw error;
      }
    },
  });
}

function readCourses(q: string | undefined, cursor: string | undefined) {
  return bodyOf(api.GET('/courses', { params: { query: definedOnly({ q, cursor }) } }));
}

export function useCourses(q: string | undefined) {
  return usePages<Course, Awaited<ReturnType<typeof readCourses>>>([...RECORD, 'courses', q ?? ''], (cursor) =>
    readCourses(q, cursor),
  );
}

function readCandidates(filter: CandidateFilter, cursor: string | undefined) {
  return bodyOf(api.GET('/candidates', { params: { query: definedOnly({ ...filter, cursor }) } }));
}

/** Students with a ground for a summer semester. */
export function useCandidates(filter: CandidateFilter) {
  return usePages<Candidate, Awaited<ReturnType<typeof readCandidates>>>([...RECORD, 'candidates', filter], (cursor) =>
    readCandidates(filter, cursor),
  );
}

/** The latest files that were taken in. */
export function useTakenImports() {
  return useQuery({ queryKey: IMPORTS, queryFn: async () => (await bodyOf(api.GET('/imports'))).items });
}

/** Asks what a file would change. */
export function usePreviewImport() {
  return useMutation({
    mutationFn: ({ kind, file }: { readonly kind: ImportKind; readonly file: File }) => {
      const form = new FormData();
      form.set('file', file);
      const params = { path: { kind } };
      return bodyOf(api.POST('/imports/{kind}', { params, body: { file: '' }, bodySerializer: () => form }));
    },
  });
}

/** Has a previewed file taken in. */
export function useConfirmImport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, partial }: { readonly id: string; readonly partial: boolean }) =>
      (await bodyOf(api.POST('/imports/{id}/confirm', { params: { path: { id } }, body: { partial } }))).import,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: RECORD });
      await queryClient.invalidateQueries({ queryKey: IMPORTS });
    },
  });
}

/** Address of an example of a list. */
export function importExample(kind: ImportKind, format: 'csv' | 'xlsx'): string {
  return `/api/v1/imports/${kind}/example?format=${format}`;
}
