/** One page of a list; `nextCursor` is absent on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/**
 * Cuts a page out of rows read with one more than the limit.
 *
 * @param cursorOf  what the next page starts after
 */
export function toPage<Item>(rows: readonly Item[], limit: number, cursorOf: (item: Item) => string): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return last !== undefined && rows.length > limit ? { items, nextCursor: cursorOf(last) } : { items };
}
