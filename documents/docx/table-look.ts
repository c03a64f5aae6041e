import type { Table } from '../blocks.ts';

interface Line {
  readonly style: 'single' | 'none';
  /** in eighths of a point */
  readonly size: number;
  readonly color: string;
}

/** How a table with given borders looks; `sides` is every line but the bottom one. */
export interface TableLook {
  readonly sides: Line;
  readonly bottom: Line;
  /** space between border and text in twentieths of a point */
  readonly cellMargin: { readonly left: number; readonly right: number };
}

const THIN: Line = { style: 'single', size: 4, color: '000000' };
const THICK: Line = { style: 'single', size: 12, color: '000000' };
const NONE: Line = { style: 'none', size: 0, color: 'auto' };
/** Text of a table without borders begins where the text around it begins. */
const FLUSH_LEFT = { left: 0, right: 108 };

/** A millimetre: lists have many columns and names are long. */
const NARROW = { left: 57, right: 57 };

export const TABLE_LOOKS: Readonly<Record<Table['borders'], TableLook>> = {
  grid: { sides: THIN, bottom: THIN, cellMargin: NARROW },
  rule: { sides: NONE, bottom: THICK, cellMargin: FLUSH_LEFT },
  none: { sides: NONE, bottom: NONE, cellMargin: FLUSH_LEFT },
};
