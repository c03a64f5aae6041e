import type { Block, Cell, Paragraph, Row, Run, Table, TextRun } from '../blocks.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import { escapeXml } from '../escape-xml.ts';
import { qrPicture } from '../qr-picture.ts';
import { PREVIEW_STYLE } from './preview-style.ts';

const TAGS: Partial<Record<Paragraph['style'], string>> = { heading: 'h1', title: 'h2', subheading: 'h3' };

/** A whole HTML page that shows the paper sheet by sheet; without scripts and links, fit for a sandboxed frame. */
export function printHtml(blocks: readonly Block[], language: DocumentLanguage): string {
  const sheets = sheetsOf(blocks).map((sheet) => `<section class="page">${sheet.map(printBlock).join('')}</section>`);
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<style>${PREVIEW_STYLE}</style></head><body>${sheets.join('')}</body></html>`
  );
}

/** Breaks only where the paper itself asks for a new page: how lines fall on pages is known to Word alone. */
function sheetsOf(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.startsPage) sheets.push([]);
    sheets.at(-1)?.push(block);
  }
  return sheets.filter((sheet) => sheet.length > 0);
}

function printBlock(block: Block): string {
  return block.kind === 'table' ? printTable(block) : printParagraph(block);
}

function printParagraph(block: Paragraph): string {
  const tag = TAGS[block.style] ?? 'p';
  const style = block.style === 'text' || tag !== 'p' ? undefined : block.style;
  const classes = [style, block.align === 'left' ? undefined : block.align, block.indent ? 'indent' : undefined];
  return `<${tag}${classAttribute(classes)}>${block.runs.map(printRun).join('')}</${tag}>`;
}

function classAttribute(classes: readonly (string | undefined)[]): string {
  const present = classes.filter((name) => name !== undefined);
  return present.length === 0 ? '' : ` class="${present.join(' ')}"`;
}

function printRun(run: Run): string {
  if (run.kind === 'break') return '<br>';
  if (run.kind === 'text') return printText(run);
  const picture = qrPicture(run.address).toString('base64');
  return `<img alt="${escapeXml(run.address)}" src="data:image/png;base64,${picture}">`;
}

function printText(run: TextRun): string {
  const tags = [
    run.bold ? 'b' : undefined,
    run.italic ? 'i' : undefined,
    run.underline ? 'u' : undefined,
    run.position === 'line' ? undefined : run.position === 'sub' ? 'sub' : 'sup',
  ].filter((tag) => tag !== undefined);
  const text = run.small ? `<span class="small">${escapeXml(run.text)}</span>` : escapeXml(run.text);
  return tags.reduceRight((inside, tag) => `<${tag}>${inside}</${tag}>`, text);
}

function printTable(table: Table): string {
  const columns = table.columns.map((width) => `<col style="width:${share(width, table.columns)}%">`);
  const headers = table.rows.filter((row) => row.header).map(printRow);
  const rows = table.rows.filter((row) => !row.header).map(printRow);
  const head = headers.length === 0 ? '' : `<thead>${headers.join('')}</thead>`;
  const borders = table.borders === 'none' ? undefined : table.borders;
  return (
    `<table${classAttribute([borders])}><colgroup>${columns.join('')}</colgroup>` +
    `${head}<tbody>${rows.join('')}</tbody></table>`
  );
}

function share(width: number, columns: readonly number[]): string {
  const total = columns.reduce((sum, each) => sum + each, 0);
  return ((width / total) * 100).toFixed(2);
}

function printRow(row: Row): string {
  return `<tr>${row.cells
    .filter((cell) => cell.rowSpan > 0)
    .map(printCell)
    .join('')}</tr>`;
}

function printCell(cell: Cell): string {
  const spans =
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const tag = cell.header ? 'th' : 'td';
  return `<${tag}${spans}>${cell.paragraphs.map(printParagraph).join('')}</${tag}>`;
}
