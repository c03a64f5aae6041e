import type { Table } from '../blocks.ts';
import { TEXT_WIDTH } from '../page.ts';
import { TABLE_LOOKS, type TableLook } from './table-look.ts';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

const PROPERTIES: Readonly<Record<Table['borders'], string>> = {
  grid: propertiesOf(TABLE_LOOKS.grid),
  rule: propertiesOf(TABLE_LOOKS.rule),
  none: propertiesOf(TABLE_LOOKS.none),
};

/** Everything of `w:tbl` that stands before its rows. */
export function printTableFrame(table: Table): string {
  const columns = table.columns.map((width) => `<w:gridCol w:w="${width}"/>`);
  return `${PROPERTIES[table.borders]}<w:tblGrid>${columns.join('')}</w:tblGrid>`;
}

function propertiesOf(look: TableLook): string {
  const borders = SIDES.map((side) => {
    const line = side === 'bottom' ? look.bottom : look.sides;
    return `<w:${side} w:val="${line.style}" w:color="${line.color}" w:sz="${line.size}"/>`;
  });
  return (
    `<w:tblPr><w:tblW w:type="dxa" w:w="${TEXT_WIDTH}"/><w:tblBorders>${borders.join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${marginOf(look)}</w:tblPr>`
  );
}

function marginOf({ cellMargin }: TableLook): string {
  const { left, right } = cellMargin;
  return `<w:tblCellMar><w:left w:type="dxa" w:w="${left}"/><w:right w:type="dxa" w:w="${right}"/></w:tblCellMar>`;
}
