import { useSyncExternalStore } from 'react';

const LESS_MOTION = '(prefers-reduced-motion: reduce)';

function listen(onChange: () => void): () => void {
  const query = matchMedia(LESS_MOTION);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the reader has asked their system for less motion; follows it while the page is open. */
export function useLessMotion(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(LESS_MOTION).matches);
}
