/** What is to happen, earliest first. */
export interface Agenda {
  add(at: number, act: (now: number) => void): void;
  /** Lets everything happen in order of time, also what is added meanwhile. */
  run(): void;
}

interface Entry {
  readonly at: number;
  readonly act: (now: number) => void;
}

export function createAgenda(): Agenda {
  // the earliest at the end
  const entries: Entry[] = [];
  return {
    add(at, act) {
      let low = 0;
      let high = entries.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((entries[middle]?.at ?? 0) > at) low = middle + 1;
        else high = middle;
      }
      entries.splice(low, 0, { at, act });
    },
    run() {
      for (let next = entries.pop(); next; next = entries.pop()) next.act(next.at);
    },
  };
}
