/** A key nobody has yet: `<word>-<number>`. */
export function freeKey(word: string, taken: readonly { readonly key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  let number = taken.length + 1;
  while (keys.has(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}
