import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

/** Colleagues who may decide on papers, by name, post or unit. */
export function usePeople(q: string) {
  return useQuery({
    queryKey: ['people', q],
    queryFn: async () => (await bodyOf(api.GET('/people', { params: { query: { q } } }))).items,
    placeholderData: keepPreviousData,
  });
}
