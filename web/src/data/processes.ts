import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

const RARELY_CHANGES_MS = 10 * 60_000;

/** Procedures the person may start. */
export function useProcesses() {
  return useQuery({
    queryKey: ['processes'],
    queryFn: async () => (await bodyOf(api.GET('/processes'))).items,
    staleTime: RARELY_CHANGES_MS,
  });
}

/** All procedures, for those who enter for which of them a deputy acts. */
export function useAllProcesses() {
  return useQuery({
    queryKey: ['processes', 'all'],
    queryFn: async () => (await bodyOf(api.GET('/processes', { params: { query: { of: 'all' } } }))).items,
    staleTime: RARELY_CHANGES_MS,
  });
}

export function useKind(process: string | undefined, kind: string | undefined) {
  return useQuery({
    queryKey: ['processes', process, kind],
    queryFn: () =>
      bodyOf(
        api.GET('/processes/{process}/kinds/{kind}', {
          params: { path: { process: process ?? '', kind: kind ?? '' } },
        }),
      ),
    enabled: process !== undefined && kind !== undefined,
    staleTime: RARELY_CHANGES_MS,
  });
}
