import type { Cell, Paragraph, ParagraphStyle } from '../blocks.ts';
import { classesOf, countOf, elementsIn, fail, type Element } from './elements.ts';
import { alignmentIn, paragraph } from './paragraphs.ts';
import { BOLD_FORMAT, isInline, parseRuns, PLAIN_FORMAT, type Format } from './parse-runs.ts';

/** What a table gives to all its cells. */
export interface CellLook {
  readonly style: ParagraphStyle;
}

export function parseCell(element: Element, look: CellLook): Cell {
  if (element.tagName !== 'td' && element.tagName !== 'th')
    fail(element, `<${element.tagName}> may not stand in a row`);
  const header = element.tagName === 'th';
  return {
    columnSpan: countOf(element, 'colspan'),
    rowSpan: countOf(element, 'rowspan'),
    header,
    paragraphs: parseParagraphs(element, look, header ? BOLD_FORMAT : PLAIN_FORMAT),
  };
}

/** The place under a cell that began in a row above. */
export function coveredCell(above: Cell): Cell {
  const style = above.paragraphs[0]?.style ?? 'text';
  return { columnSpan: above.columnSpan, rowSpan: 0, header: above.header, paragraphs: [paragraph(style, [])] };
}

function parseParagraphs(cell: Element, look: CellLook, format: Format): Paragraph[] {
  const usual = usualParagraph(cell, look);
  if (cell.childNodes.every(isInline)) return [{ ...usual, runs: parseRuns(cell.childNodes, format) }];
  return elementsIn(cell).map((child) => {
    if (child.tagName !== 'p') fail(child, `<${child.tagName}> may not stand in a cell`);
    return paragraphIn(child, usual, format);
  });
}

/** An empty paragraph with the look of the cell. */
function usualParagraph(cell: Element, look: CellLook): Paragraph {
  const classes = classesOf(cell);
  return {
    kind: 'paragraph',
    style: classes.includes('small') ? 'small' : look.style,
    align: alignmentIn(classes) ?? (cell.tagName === 'th' ? 'center' : 'left'),
    indent: false,
    keep: classes.includes('keep'),
    startsPage: false,
    runs: [],
  };
}

function paragraphIn(element: Element, usual: Paragraph, format: Format): Paragraph {
  const classes = classesOf(element);
  return {
    ...usual,
    style: classes.includes('small') ? 'small' : usual.style,
    align: alignmentIn(classes) ?? usual.align,
    indent: classes.includes('indent'),
    keep: usual.keep || classes.includes('keep'),
    runs: parseRuns(element.childNodes, format),
  };
}
