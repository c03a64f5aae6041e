/** Chance that falls the same way every time. */
export interface Chance {
  /** a whole number from `from` up to and including `to` */
  between(from: number, to: number): number;
  /** one of a list that is not empty */
  oneOf<Item>(items: readonly Item[]): Item;
  /** true in `percent` cases of a hundred */
  happens(percent: number): boolean;
}

/**
 * Makes chance out of a seed.
 *
 * @source mulberry32, a public-domain generator of 32-bit numbers
 */
export function createChance(seed: number): Chance {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    oneOf(items) {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
    happens: (percent) => next() * 100 < percent,
  };
}
