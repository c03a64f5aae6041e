/** Whether the server answers at present. */
type Listener = () => void;

let reachable = true;
const listeners = new Set<Listener>();

export function markReachable(value: boolean): void {
  if (reachable === value) return;
  reachable = value;
  listeners.forEach((listener) => listener());
}

export function isReachable(): boolean {
  return reachable;
}

export function onConnectionChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
