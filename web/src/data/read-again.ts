import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Reads again what is shown. What was just being read for the first time is read once more after that: its answer may be
 * older than the change that is not to be missed.
 */
export async function readAgain(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const wasReading = queryClient.isFetching({ queryKey }) > 0;
  await queryClient.invalidateQueries({ queryKey });
  if (wasReading) await queryClient.invalidateQueries({ queryKey });
}
