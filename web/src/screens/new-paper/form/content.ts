/** Reading and changing the content of a paper by JSON pointer; nothing is changed in place. */
export type Content = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** A record, or an empty one for anything else. */
export function recordOf(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}

/** A list, or an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a person has left a value empty: blank text, no rows, or a record of nothing but empty values. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** A copy with one field set; an empty value takes the field away. */
export function withField(record: Row, name: string, value: unknown): Row {
  if (!isEmpty(value)) return { ...record, [name]: value };
  const { [name]: _dropped, ...rest } = record;
  return rest;
}

/** A copy with one row replaced. */
export function withRow(rows: readonly unknown[], index: number, row: unknown): readonly unknown[] {
  return rows.map((before, at) => (at === index ? row : before));
}

/** A copy without one row. */
export function withoutRow(rows: readonly unknown[], index: number): readonly unknown[] {
  return rows.filter((_row, at) => at !== index);
}
