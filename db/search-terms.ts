/** Splits what a person typed into patterns for `like`, each of which must be found somewhere in a lower-case text. */
export function searchPatterns(query: string): string[] {
  const words = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
