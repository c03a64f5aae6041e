import type { Cell, Row, Table } from '../blocks.ts';
import { columnWidths } from './column-widths.ts';
import { classesOf, elementsIn, fail, type Element } from './elements.ts';
import { coveredCell, parseCell, type CellLook } from './parse-cell.ts';

interface RowSource {
  readonly element: Element;
  readonly header: boolean;
}

export function parseTable(table: Element): Table {
  const classes = classesOf(table);
  const borders = classes.includes('grid') ? 'grid' : classes.includes('rule') ? 'rule' : 'none';
  const look: CellLook = { style: classes.includes('small') ? 'small' : borders === 'grid' ? 'cell' : 'text' };
  const sources = elementsIn(table).flatMap(rowsOfSection);
  const [first] = sources;
  if (!first) return fail(table, 'a table needs a row');
  const columns = columnWidths(first.element, elementsIn(first.element));
  return { kind: 'table', borders, columns, rows: parseRows(sources, columns.length, look) };
}

function rowsOfSection(section: Element): RowSource[] {
  if (section.tagName === 'tr') return [{ element: section, header: false }];
  if (section.tagName !== 'thead' && section.tagName !== 'tbody') {
    return fail(section, `<${section.tagName}> may not stand directly in a table`);
  }
  return elementsIn(section).map((element) => {
    if (element.tagName !== 'tr') fail(element, `<${element.tagName}> may not stand in a table outside of a row`);
    return { element, header: section.tagName === 'thead' };
  });
}

function parseRows(sources: readonly RowSource[], columnCount: number, look: CellLook): Row[] {
  const covered = new Coverage();
  const rows = sources.map(({ element, header }) => {
    const cells = covered.place(elementsIn(element).map((cell) => parseCell(cell, look)));
    const width = cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
    if (width !== columnCount) fail(element, `the row has ${width} columns and the table ${columnCount}`);
    return { header, cells };
  });
  const last = sources.at(-1);
  if (last && !covered.isEmpty()) fail(last.element, 'a cell with rowspan reaches below the table');
  return rows;
}

/** Remembers which columns are still covered by cells of the rows above. */
class Coverage {
  readonly #open = new Map<number, { cell: Cell; rowsLeft: number }>();

  /** Puts the covered places of this row between its own cells. */
  place(own: readonly Cell[]): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    for (const cell of own) {
      column = this.#covered(cells, column);
      if (cell.rowSpan > 1) this.#open.set(column, { cell, rowsLeft: cell.rowSpan });
      cells.push(cell);
      column += cell.columnSpan;
    }
    this.#covered(cells, column);
    this.#count();
    return cells;
  }

  isEmpty(): boolean {
    return this.#open.size === 0;
  }

  #covered(cells: Cell[], start: number): number {
    let column = start;
    for (let open = this.#open.get(column); open; open = this.#open.get(column)) {
      cells.push(coveredCell(open.cell));
      column += open.cell.columnSpan;
    }
    return column;
  }

  #count(): void {
    for (const [column, open] of this.#open) {
      open.rowsLeft -= 1;
      if (open.rowsLeft === 0) this.#open.delete(column);
    }
  }
}
