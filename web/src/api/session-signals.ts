/** Tells the application that the server no longer knows this session. */
type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls `listener` whenever a request is answered with 401; returns the way to stop it. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceSessionEnd(): void {
  listeners.forEach((listener) => listener());
}
