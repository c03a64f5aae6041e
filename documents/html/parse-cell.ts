import type { Cell, Paragraph, ParagraphStyle } from '../blocks.ts';
import { checkedElement, classesOf, countOf, elementsIn, fail, type Element } from './elements.ts';
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
  const usual = paragraphOf(cell, look.style, format);
  if (cell.childNodes.every(isInline)) return [usual];
  return elementsIn(cell).map((child) => {
    if (child.tagName !== 'p') fail(child, `<${child.tagName}> may not stand in a cell`);
    return { ...paragraphOf(checkedElement(child), usual.style, format), ...inherited(child, usual) };
  });
}

function paragraphOf(element: Element, style: ParagraphStyle, format: Format): Paragraph {
  const classes = classesOf(element);
  const runs = element.childNodes.every(isInline) ? parseRuns(element.childNodes, format) : [];
  return {
    ...paragraph(classes.includes('small') ? 'small' : style, runs),
    align: alignmentIn(classes) ?? (element.tagName === 'th' ? 'center' : 'left'),
    indent: classes.includes('indent'),
    keep: classes.includes('keep'),
  };
}

function inherited(child: Element, cell: Paragraph): Pick<Paragraph, 'align' | 'keep'> {
  const classes = classesOf(child);
  return { align: alignmentIn(classes) ?? cell.align, keep: cell.keep || classes.includes('keep') };
}
