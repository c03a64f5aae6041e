import { millimetres, TEXT_WIDTH } from '../page.ts';
import { attributeOf, countOf, fail, type Element } from './elements.ts';

/** Widths of all columns from the cells of the first row; those without a width share what is left. */
export function columnWidths(row: Element, cells: readonly Element[]): number[] {
  const wanted = cells.flatMap(wantedWidths);
  const free = wanted.filter((width) => width === undefined).length;
  const taken = wanted.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const left = TEXT_WIDTH - taken;
  if (left < 0) fail(row, 'the columns are wider than the text');
  if (free > 0 && left === 0) fail(row, 'no room is left for the columns without a width');
  const scale = free === 0 ? TEXT_WIDTH / taken : 1;
  return filled(wanted.map((width) => Math.floor(width === undefined ? left / free : width * scale)));
}

/** One entry for each column the cell spans, in twentieths of a point. */
function wantedWidths(cell: Element): (number | undefined)[] {
  const span = countOf(cell, 'colspan');
  const width = attributeOf(cell, 'width');
  const each = width === undefined ? undefined : Math.floor(lengthOf(cell, width) / span);
  return Array.from({ length: span }, () => each);
}

function lengthOf(cell: Element, width: string): number {
  const [, digits, unit] = /^(\d{1,3}(?:\.\d{1,2})?)(%|mm)$/.exec(width) ?? [];
  const size = Number(digits);
  if (!digits || size === 0) return fail(cell, `the width «${width}» is neither like «12%» nor like «15mm»`);
  return unit === 'mm' ? millimetres(size) : (size / 100) * TEXT_WIDTH;
}

/** Gives what rounding left over to the last column. */
function filled(widths: number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const last = widths.length - 1;
  return widths.map((width, index) => (index === last ? width + TEXT_WIDTH - total : width));
}
