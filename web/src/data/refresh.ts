import { useQueryClient } from '@tanstack/react-query';

/** Reads again everything about cases and tasks after one's own act. */
export function useRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['tasks'] });
    return queryClient.invalidateQueries({ queryKey: ['cases'] });
  };
}
