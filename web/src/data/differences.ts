import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Difference } from '../api/models.ts';
import { CASES } from './cases.ts';
import { definedOnly } from './defined-only.ts';

export interface Compared {
  readonly id: string;
  /** the earlier version; the one sent before when undefined */
  readonly from: number | undefined;
  readonly to: number;
}

export function useDifference({ id, from, to }: Compared) {
  return useQuery<Difference>({
    queryKey: [...CASES, id, 'difference', from ?? null, to],
    queryFn: () =>
      bodyOf(
        api.GET('/cases/{id}/versions/{version}/difference', {
          params: { path: { id, version: to }, query: definedOnly({ from }) },
        }),
      ),
  });
}

/** Address of the screen that shows what has changed since a version. */
export function differencePage(id: string, from?: number): string {
  return `/cases/${id}/difference${from === undefined ? '' : `?from=${from}`}`;
}
