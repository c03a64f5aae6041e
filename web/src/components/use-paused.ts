import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** The words typed so far, once the typing pauses. */
export function usePaused(words: string): string {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return paused;
}
