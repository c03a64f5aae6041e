import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from '../api/client.ts';
import type { KindView } from '../api/models.ts';

const RARELY_CHANGES_MS = 10 * 60_000;

/** Procedures the person may start. */
export function useProcesses() {
  return useQuery({
    queryKey: ['processes'],
    queryFn: async () => (await bodyOf(api.GET('/processes'))).items,
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

interface KindOfPaper {
  readonly process: string;
  readonly kind: string;
}

/** The papers a case of this kind has as a whole; empty until known. */
export function usePapers({ process, kind }: KindOfPaper): KindView['documents'] {
  const { data } = useKind(process, kind);
  return useMemo(() => (data?.documents ?? []).filter((document) => document.per === 'case'), [data]);
}
