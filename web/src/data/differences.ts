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

/** Address of the screen that compares two versions: the present one and the one sent before it where none is named. */
export function differencePage(id: string, from: number | undefined, to: number | undefined): string {
  const named = Object.entries({ from, to }).flatMap(([name, version]) => (version ? [`${name}=${version}`] : []));
  return [`/cases/${id}/difference`, ...(named.length > 0 ? [named.join('&')] : [])].join('?');
}
