import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { isReachable, onConnectionChange } from '../api/connection.ts';

const ASK_AGAIN_MS = 4_000;

/** Whether the server answers; while it does not, it is asked again every few seconds. */
export function useConnection(): boolean {
  const reachable = useSyncExternalStore(onConnectionChange, isReachable);
  const queryClient = useQueryClient();
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(() => void queryClient.refetchQueries({ queryKey: ['me'] }), ASK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      // what could not be read meanwhile is read as soon as the server is back
      void queryClient.invalidateQueries();
    };
  }, [reachable, queryClient]);
  return reachable;
}
