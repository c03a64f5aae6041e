/** Writes a value for a `jsonb` column; the driver would take a list for an array of the database. */
export function toJsonColumn(value: unknown): string {
  return JSON.stringify(value);
}
