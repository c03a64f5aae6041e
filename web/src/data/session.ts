import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import { keepCsrfToken } from '../api/csrf.ts';
import type { Ability, Me } from '../api/models.ts';
import { problemOf } from '../api/problem.ts';

export const ME = ['me'] as const;

/** Who is signed in; null when nobody is. */
async function readMe(): Promise<Me | null> {
  try {
    const me = await bodyOf(api.GET('/me'));
    keepCsrfToken(me.csrfToken);
    return me;
  } catch (error) {
    if (problemOf(error).status === 401) return null;
    throw error;
  }
}

export function useMe() {
  return useQuery({ queryKey: ME, queryFn: readMe, staleTime: Infinity });
}

/** Tells whether the person signed in has a general right. */
export function useCan(): (ability: Ability) => boolean {
  const { data } = useMe();
  return (ability) => data?.can.includes(ability) ?? false;
}

interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => bodyOf(api.POST('/session', { body })),
    onSuccess: async (session) => {
      keepCsrfToken(session.csrfToken);
      const before = queryClient.getQueryData<Me | null>(ME);
      // another person must not see what the first one had open
      if (before && before.user.id !== session.user.id) queryClient.clear();
      await queryClient.invalidateQueries();
      await queryClient.fetchQuery({ queryKey: ME, queryFn: readMe, staleTime: 0 });
    },
  });
}

export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(api.DELETE('/session')),
    onSettled: () => {
      keepCsrfToken(undefined);
      queryClient.clear();
      queryClient.setQueryData(ME, null);
    },
  });
}
