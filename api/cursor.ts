import { z } from 'zod';
import { AppError } from '../contracts/errors.ts';

/** Writes a place in a list as an opaque text. */
export function encodeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * Reads a place back.
 *
 * @param shape  what the list put into its cursors
 * @throws MALFORMED for anything this program did not write
 */
export function decodeCursor<Place>(cursor: string | undefined, shape: z.ZodType<Place>): Place | undefined {
  if (cursor === undefined) return undefined;
  const parsed = shape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new AppError('MALFORMED', { cause: parsed.error });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text that can stand in a cursor: no character PostgreSQL cannot hold. */
export const placeText = z
  .string()
  .max(500)
  .regex(/^[^\0]*$/);
export const placeInstant = z.iso.datetime();

/** Rows read with one more than the limit, as a page with the cursor of its last row. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { present, placeOf }: { present: (row: Row) => Item; placeOf: (row: Row) => readonly (string | number)[] },
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = last !== undefined && rows.length > limit ? encodeCursor(placeOf(last)) : null;
  return { items: shown.map(present), nextCursor };
}
