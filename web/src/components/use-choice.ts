import { useState } from 'react';

/** Rows chosen in a list, by their ids. */
export function useChoice() {
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isChosen: boolean) =>
    setChosenIds((known) => new Set(isChosen ? [...known, id] : [...known].filter((other) => other !== id)));
  const chooseAll = (ids: readonly string[]) => setChosenIds(new Set(ids));
  return { chosenIds, choose, chooseAll, clear: () => setChosenIds(new Set()) };
}
