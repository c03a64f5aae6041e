import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { NewRoute, RouteStep } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';

const ROUTES = ['routes'] as const;

/** A kind of paper of a procedure: each has a route. */
export interface RouteKey {
  readonly process: string;
  readonly kind: string;
}

/** Every kind with the version of its route in force and the one to come. */
export function useRoutes() {
  return useQuery({ queryKey: ROUTES, queryFn: async () => (await bodyOf(api.GET('/routes'))).items });
}

/** The versions of a route and what a new one may name. */
export function useRoute(key: RouteKey) {
  return useQuery({
    queryKey: [...ROUTES, key],
    queryFn: () => bodyOf(api.GET('/routes/{process}/{kind}', { params: { path: { ...key } } })),
  });
}

/** The steps of a version; a version never changes. */
export function useRouteSteps(key: RouteKey, version: number | undefined) {
  return useQuery({
    queryKey: [...ROUTES, key, 'steps', version],
    queryFn: async () => {
      const path = { ...key, version: version ?? 0 };
      const { steps } = await bodyOf(api.GET('/routes/{process}/{kind}/versions/{version}', { params: { path } }));
      // the API describes what it gives more loosely than what it takes; both are the same steps
      return steps as unknown as readonly RouteStep[];
    },
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}

interface Proposal extends RouteKey {
  readonly steps: readonly RouteStep[];
}

function requestOf({ process, kind, steps }: Proposal) {
  return { params: { path: { process, kind } }, body: { steps: [...steps] } };
}

/** What keeps papers from going a proposed route, in words. */
export function useRouteFaults(proposal: Proposal) {
  return useQuery({
    queryKey: [...ROUTES, 'faults', proposal],
    queryFn: () => bodyOf(api.POST('/routes/{process}/{kind}/validate', requestOf(proposal))),
    placeholderData: (shown) => shown,
    retry: false,
  });
}

/** Who would be asked for a paper written today. */
export function useRouteProof(proposal: Proposal) {
  return useQuery({
    queryKey: [...ROUTES, 'proof', proposal],
    queryFn: () => bodyOf(api.POST('/routes/{process}/{kind}/proof', requestOf(proposal))),
    retry: false,
  });
}

/** Which past papers would have gone elsewhere, a hundred at a time. */
export function useSimulation(proposal: Proposal) {
  const { params, body } = requestOf(proposal);
  return useInfiniteQuery({
    queryKey: [...ROUTES, 'simulation', proposal],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.POST('/routes/{process}/{kind}/simulate', {
          params,
          body: { ...body, ...definedOnly({ cursor: pageParam }) },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    retry: false,
  });
}

/** Kinds show their route as well, so they are read again. */
function useRefreshRoutes(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['processes'] });
    return queryClient.invalidateQueries({ queryKey: ROUTES });
  };
}

export function useSaveRoute(key: RouteKey) {
  const refresh = useRefreshRoutes();
  return useMutation({
    mutationFn: (body: NewRoute) =>
      bodyOf(api.POST('/routes/{process}/{kind}/versions', { params: { path: { ...key } }, body })),
    onSettled: refresh,
  });
}

export function useCancelRoute(key: RouteKey, version: number) {
  const refresh = useRefreshRoutes();
  return useMutation({
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/routes/{process}/{kind}/versions/{version}/cancel', {
          params: { path: { ...key, version } },
          body: { reason },
        }),
      ),
    onSettled: refresh,
  });
}
