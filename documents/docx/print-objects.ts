import {
  AlignmentType,
  Document,
  ImageRun,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun as DocxTextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { Alignment, Block, Cell, Paragraph, Row, Run, Table, TextRun } from '../blocks.ts';
import { FIRST_LINE_INDENT, QR_SIZE_PIXELS, TEXT_WIDTH, TYPE_SIZE } from '../page.ts';
import { qrPicture } from '../qr-picture.ts';
import { documentOptions } from './document-settings.ts';
import { STYLE_LOOKS } from './paragraph-styles.ts';
import { TABLE_LOOKS, type TableLook } from './table-look.ts';

const ALIGNMENTS = {
  left: undefined,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Readonly<Record<Alignment, unknown>>;

/** The blocks as a document of the `docx` library. */
export function printObjects(blocks: readonly Block[]): Document {
  let pictures = 0;
  const nextPicture = (): number => (pictures += 1);
  return new Document(documentOptions(blocks.map((block) => printBlock(block, nextPicture))));
}

type NextPicture = () => number;

function printBlock(block: Block, nextPicture: NextPicture): DocxParagraph | DocxTable {
  return block.kind === 'table' ? printTable(block, nextPicture) : printParagraph(block, nextPicture);
}

function printParagraph(block: Paragraph, nextPicture: NextPicture): DocxParagraph {
  const style = STYLE_LOOKS[block.style].id;
  const alignment = ALIGNMENTS[block.align];
  return new DocxParagraph({
    ...(style && { style }),
    ...(alignment && { alignment }),
    ...(block.indent && { indent: { firstLine: FIRST_LINE_INDENT } }),
    ...(block.keep && { keepNext: true }),
    ...(block.startsPage && { pageBreakBefore: true }),
    children: block.runs.map((run) => printRun(run, nextPicture)),
  });
}

function printRun(run: Run, nextPicture: NextPicture): DocxTextRun | ImageRun {
  if (run.kind === 'break') return new DocxTextRun({ break: 1 });
  return run.kind === 'qr' ? printQr(run.address, nextPicture()) : printText(run);
}

function printText(run: TextRun): DocxTextRun {
  return new DocxTextRun({
    text: run.text,
    ...(run.bold && { bold: true }),
    ...(run.italic && { italics: true }),
    ...(run.small && { size: TYPE_SIZE.small }),
    ...(run.underline && { underline: {} }),
    ...(run.position === 'sub' && { subScript: true }),
    ...(run.position === 'super' && { superScript: true }),
  });
}

function printQr(address: string, number: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: qrPicture(address),
    transformation: { width: QR_SIZE_PIXELS, height: QR_SIZE_PIXELS },
    altText: { id: String(number), name: `QR ${number}`, description: address },
  });
}

function printTable(table: Table, nextPicture: NextPicture): DocxTable {
  return new DocxTable({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: table.columns,
    layout: TableLayoutType.FIXED,
    ...lookOf(TABLE_LOOKS[table.borders]),
    rows: table.rows.map((row) => printRow(row, table.columns, nextPicture)),
  });
}

function lookOf({ sides, bottom, cellMargin }: TableLook) {
  return {
    borders: { top: sides, bottom, left: sides, right: sides, insideHorizontal: sides, insideVertical: sides },
    margins: { ...cellMargin, marginUnitType: WidthType.DXA },
  };
}

function printRow(row: Row, columns: readonly number[], nextPicture: NextPicture): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const width = columns.slice(column, column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
    column += cell.columnSpan;
    return printCell(cell, width, nextPicture);
  });
  return new TableRow({ cantSplit: true, ...(row.header && { tableHeader: true }), children });
}

function printCell(cell: Cell, width: number, nextPicture: NextPicture): TableCell {
  const options: ITableCellOptions = {
    width: { size: width, type: WidthType.DXA },
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { verticalMerge: VerticalMergeType.RESTART }),
    ...(cell.rowSpan === 0 && { verticalMerge: VerticalMergeType.CONTINUE }),
    ...(cell.header && { verticalAlign: VerticalAlign.CENTER }),
    children: cell.paragraphs.map((block) => printParagraph(block, nextPicture)),
  };
  return new TableCell(options);
}
