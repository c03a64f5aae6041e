import { QueryClient } from '@tanstack/react-query';
import { OFFLINE, problemOf } from '../api/problem.ts';

const RETRIES = 2;
const FRESH_MS = 5_000;

/** Only what may heal by itself is asked again: no network, or a server that is away. */
function mayHeal(failures: number, error: Error): boolean {
  const { code, status } = problemOf(error);
  return failures < RETRIES && (code === OFFLINE || status === 503);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayHeal, staleTime: FRESH_MS, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
