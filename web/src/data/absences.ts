import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Absence, AbsenceFilter, NewAbsence } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';
import { useRefresh } from './refresh.ts';
import { ME } from './session.ts';

const ABSENCES = ['absences'] as const;

function readAbsences(filter: AbsenceFilter, cursor: string | undefined) {
  return bodyOf(api.GET('/absences', { params: { query: definedOnly({ ...filter, cursor }) } }));
}

/** Absences the person may see, latest first. */
export function useAbsences(filter: AbsenceFilter) {
  return usePages<Absence, Awaited<ReturnType<typeof readAbsences>>>([...ABSENCES, filter], (cursor) =>
    readAbsences(filter, cursor),
  );
}

/** Tasks change hands with an absence, so they are read again too. */
function useRefreshWithTasks(): () => Promise<void> {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return () => {
    void refresh();
    void queryClient.invalidateQueries({ queryKey: ME });
    return queryClient.invalidateQueries({ queryKey: ABSENCES });
  };
}

export function useEnterAbsence() {
  const refresh = useRefreshWithTasks();
  return useMutation({
    mutationFn: (body: NewAbsence) => bodyOf(api.POST('/absences', { body })),
    onSettled: refresh,
  });
}

export function useCancelAbsence() {
  const refresh = useRefreshWithTasks();
  return useMutation({
    mutationFn: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      bodyOf(api.POST('/absences/{id}/cancel', { params: { path: { id } }, body: { reason } })),
    onSettled: refresh,
  });
}
