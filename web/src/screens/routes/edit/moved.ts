/** The list with one thing a place earlier (-1) or later (1); at the ends it stays. */
export function moved<Thing extends { readonly key: string }>(
  things: readonly Thing[],
  key: string,
  by: -1 | 1,
): Thing[] {
  const from = things.findIndex((thing) => thing.key === key);
  const to = from + by;
  const thing = things[from];
  if (!thing || to < 0 || to >= things.length) return [...things];
  const rest = things.filter((_, index) => index !== from);
  return [...rest.slice(0, to), thing, ...rest.slice(to)];
}
