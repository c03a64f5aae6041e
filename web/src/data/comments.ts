import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import { CASES } from './cases.ts';
import { useRefresh } from './refresh.ts';

export function useComments(id: string) {
  return useQuery({
    queryKey: [...CASES, id, 'comments'],
    queryFn: async () => (await bodyOf(api.GET('/cases/{id}/comments', { params: { path: { id } } }))).items,
  });
}

export function useAddComment(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (text: string) =>
      bodyOf(api.POST('/cases/{id}/comments', { params: { path: { id } }, body: { text } })),
    onSettled: refresh,
  });
}
