import type { Table } from '../blocks.ts';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const LINE = 'w:val="single" w:color="000000" w:sz="4"';
const THICK_LINE = 'w:val="single" w:color="000000" w:sz="12"';
const NO_LINE = 'w:val="none" w:color="auto" w:sz="0"';

export const TABLE_BORDERS: Readonly<Record<Table['borders'], string>> = {
  grid: borders(LINE, LINE),
  rule: borders(NO_LINE, THICK_LINE),
  none: borders(NO_LINE, NO_LINE),
};

function borders(line: string, bottom: string): string {
  const sides = SIDES.map((side) => `<w:${side} ${side === 'bottom' ? bottom : line}/>`);
  return `<w:tblBorders>${sides.join('')}</w:tblBorders>`;
}
