import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { APPLICATIONS } from './applications.ts';
import { CASES } from './cases.ts';
import { TASKS } from './tasks.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Listens to the server until stopped. The browser reconnects after a lost connection; after an error
 * answer it gives up, so a new source is opened then, waiting longer each time.
 */
function listen(onChange: () => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  const open = () => {
    source = new EventSource('/api/v1/events');
    source.onopen = () => (wait = FIRST_WAIT_MS);
    ['task', 'case', 'job'].forEach((name) => source.addEventListener(name, onChange));
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Keeps lists and papers fresh while somebody is signed in. */
export function useServerEvents(signedIn: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    return listen(() => {
      void queryClient.invalidateQueries({ queryKey: TASKS });
      void queryClient.invalidateQueries({ queryKey: CASES });
      void queryClient.invalidateQueries({ queryKey: ['journals'] });
      void queryClient.invalidateQueries({ queryKey: APPLICATIONS });
    });
  }, [signedIn, queryClient]);
}
