/** Places of a list whose value stands at an earlier place already, in order. */
export function repeatedAt(values: readonly (string | number)[]): readonly number[] {
  const seen = new Set<string | number>();
  return values.flatMap((value, index) => {
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated ? [index] : [];
  });
}
