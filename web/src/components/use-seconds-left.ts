import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

function secondsTo(instant: string): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / SECOND_MS));
}

/** Whole seconds until an instant, counting down to 0. */
export function useSecondsLeft(until: string): number {
  const [seconds, setSeconds] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsTo(until)), SECOND_MS);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}
